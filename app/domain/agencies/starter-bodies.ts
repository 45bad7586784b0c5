/** A public body, or a role in one, that reviews address, with the names by which reports print it. */
export interface StarterBody {
  name: string
  aliases: readonly string[]
}

/**
 * Bodies of the field in England and Wales, so that reports can be read before a partnership has named its
 * agencies. Roles ("Governor") stand for whoever holds them in the case.
 */
export const starterBodies: readonly StarterBody[] = [
  body('HM Prison and Probation Service', 'HMPPS', 'HM Prison & Probation Service', "His Majesty's Prison and Probation Service", "Her Majesty's Prison and Probation Service", 'National Offender Management Service', 'NOMS'),
  body('HM Prison Service', 'HMPS', 'Prison Service', "His Majesty's Prison Service", "Her Majesty's Prison Service"),
  body('Probation Service', 'National Probation Service', 'NPS', 'London Probation', 'London Probation Service', 'Community Rehabilitation Company', 'CRC', 'Probation'),
  body('Metropolitan Police Service', 'MPS', 'Metropolitan Police', 'Met Police', 'the Met', 'Commissioner of Police of the Metropolis', 'Commissioner of the Metropolitan Police'),
  body('City of London Police', 'CoLP'),
  body('British Transport Police', 'BTP'),
  body('National Police Chiefs’ Council', 'NPCC', "National Police Chiefs' Council", 'National Police Chiefs Council'),
  body('College of Policing'),
  body('National Crime Agency', 'NCA'),
  body('Independent Office for Police Conduct', 'IOPC'),
  body('Home Office'),
  body('Ministry of Justice', 'MoJ', 'MOJ'),
  body('Department of Health and Social Care', 'DHSC', 'Department of Health'),
  body('Department for Education', 'DfE'),
  body('Department for Work and Pensions', 'DWP'),
  body('Department for Transport', 'DfT'),
  body('Ministry of Defence', 'MoD'),
  body('Department for Levelling Up, Housing and Communities', 'DLUHC', 'MHCLG'),
  body('Cabinet Office'),
  body('Welsh Government'),
  body('Crown Prosecution Service', 'CPS'),
  body('HM Courts and Tribunals Service', 'HMCTS', 'HM Courts & Tribunals Service', "His Majesty's Courts and Tribunals Service"),
  body('Legal Aid Agency', 'LAA'),
  body('Parole Board'),
  body('Public Protection Casework Section', 'PPCS'),
  body('Youth Justice Board', 'YJB'),
  body('Youth Custody Service', 'YCS'),
  body('Youth Justice Service', 'Youth Offending Service', 'Youth Offending Team', 'YOT', 'YOS', 'YJS'),
  body('HM Inspectorate of Probation', 'HMI Probation', 'HMIP'),
  body('HM Inspectorate of Prisons', 'HMI Prisons'),
  body('HM Inspectorate of Constabulary and Fire & Rescue Services', 'HMICFRS', 'HMIC'),
  body('Prisons and Probation Ombudsman', 'PPO'),
  body('Ofsted'),
  body('Care Quality Commission', 'CQC'),
  body('NHS England', 'NHSE', 'NHS England and NHS Improvement', 'NHSE/I', 'NHS E'),
  body('National Institute for Health and Care Excellence', 'NICE'),
  body('General Medical Council', 'GMC'),
  body('Royal College of Psychiatrists', 'RCPsych'),
  body('Royal College of General Practitioners', 'RCGP'),
  body('UK Health Security Agency', 'UKHSA', 'Public Health England', 'PHE'),
  body('Integrated Care Board', 'ICB', 'Clinical Commissioning Group', 'CCG'),
  body('Mental health trust', 'NHS trust', 'NHS trusts', 'NHS Foundation Trust'),
  body('Ambulance service', 'Ambulance Trust', 'London Ambulance Service', 'LAS'),
  body('Fire and Rescue Service', 'FRS', 'London Fire Brigade', 'LFB'),
  body('Local authority', 'Local authorities'),
  body('Children’s social care', "children's social care", 'Children’s services', "Children's services"),
  body('Adult social care', 'adult services'),
  body('Public Health'),
  body('Housing association', 'housing provider'),
  body('Community Safety Partnership', 'Community Safety Partnerships', 'CSP', 'CSPs'),
  body('Safeguarding Adults Board', 'Safeguarding Adults Boards', 'SAB'),
  body('Safeguarding Children Partnership', 'Local Safeguarding Children Board', 'LSCB', 'LSCP', 'Safeguarding Partnership'),
  body('Local Criminal Justice Board', 'LCJB', 'Criminal Justice Board'),
  body('Strategic Management Board', 'SMB', 'MAPPA Strategic Management Board'),
  body('Violence Reduction Unit', 'VRU'),
  body('Police and Crime Commissioner', 'PCC', 'Office of the Police and Crime Commissioner', 'OPCC'),
  body('Mayor’s Office for Policing and Crime', 'MOPAC', "Mayor's Office for Policing and Crime"),
  body('Greater London Authority', 'GLA'),
  body('London Councils'),
  body('Domestic Abuse Commissioner'),
  body('Victims’ Commissioner', "Victims' Commissioner"),
  body('Children’s Commissioner', "Children's Commissioner"),
  body('Secretary of State', 'Secretary of State for Justice', 'Secretary of State for Health and Social Care', 'Secretary of State for the Home Department', 'Home Secretary', 'Lord Chancellor'),
  body('Chief Constable', 'Chief Constables'),
  body('Governor', 'Governors', 'Prison Governors'),
  body('Head of Healthcare'),
  body('Network Rail'),
  body('National Highways', 'Highways England'),
]

function body(name: string, ...aliases: string[]): StarterBody {
  return { name, aliases }
}
