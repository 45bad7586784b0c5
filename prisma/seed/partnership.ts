import type { AgencyKind } from '#app/domain/agencies/agency'

/** The partnership of the demonstration. It, its places and everybody in it are invented. */
export const PARTNERSHIP = 'Westmere Criminal Justice Board'

interface SeedAgency {
  name: string
  shortName: string
  kind: AgencyKind
  aliases: readonly string[]
}

/** Its agencies, with the names by which reports print them. */
export const agencies = {
  board: {
    name: 'Westmere Office for Safety and Justice', shortName: 'Westmere OSJ', kind: 'government',
    aliases: ['OSJ', 'Office of the Deputy Mayor', 'the board’s secretariat'],
  },
  probation: {
    name: 'Westmere Probation Service', shortName: 'Westmere Probation', kind: 'prisons_and_probation',
    aliases: ['Probation Service – Westmere Region', 'WPS', 'the Regional Probation Director for Westmere'],
  },
  prison: {
    name: 'HMP Stonebrook', shortName: 'HMP Stonebrook', kind: 'prisons_and_probation',
    aliases: ['Stonebrook', 'the Governor of HMP Stonebrook', 'Stonebrook Offender Management Unit'],
  },
  police: {
    name: 'Westmere Police', shortName: 'Westmere Police', kind: 'police',
    aliases: ['Westmere Constabulary', 'the Chief Constable of Westmere', 'the Force'],
  },
  prosecution: {
    name: 'Westmere Area Prosecution Service', shortName: 'Westmere APS', kind: 'prosecution',
    aliases: ['the Chief Prosecutor for Westmere', 'the Area prosecutors'],
  },
  courts: {
    name: 'Westmere Courts Service', shortName: 'Westmere Courts', kind: 'courts',
    aliases: ['Westmere Crown and Magistrates’ Courts', 'the Delivery Manager, Westmere courts'],
  },
  health: {
    name: 'Fenmoor Mental Health NHS Trust', shortName: 'Fenmoor NHS Trust', kind: 'health',
    aliases: ['Fenmoor', 'the Trust', 'FMHT'],
  },
  icb: {
    name: 'Westmere Integrated Care Board', shortName: 'Westmere ICB', kind: 'health',
    aliases: ['the ICB', 'NHS Westmere'],
  },
  eastholme: {
    name: 'Borough of Eastholme', shortName: 'Eastholme', kind: 'local_authority',
    aliases: ['Eastholme Council', 'Eastholme Children’s Services', 'Eastholme Community Safety Partnership'],
  },
  netherby: {
    name: 'Borough of Netherby', shortName: 'Netherby', kind: 'local_authority',
    aliases: ['Netherby Council', 'Netherby Adult Social Care', 'Netherby Community Safety Partnership'],
  },
  youth: {
    name: 'Westmere Youth Justice Service', shortName: 'Westmere YJS', kind: 'youth_justice',
    aliases: ['the youth justice service', 'YJS', 'the youth offending team'],
  },
  violence: {
    name: 'Westmere Violence Reduction Unit', shortName: 'Westmere VRU', kind: 'government',
    aliases: ['VRU', 'the violence reduction unit'],
  },
  harbour: {
    name: 'Harbour Light', shortName: 'Harbour Light', kind: 'voluntary_sector',
    aliases: ['Harbour Light Victims’ Service', 'the independent advocacy service'],
  },
  housing: {
    name: 'Northgate Homes', shortName: 'Northgate Homes', kind: 'other',
    aliases: ['Northgate Housing Association', 'the housing provider'],
  },
  schools: {
    name: 'Westmere Schools Trust', shortName: 'Schools Trust', kind: 'education',
    aliases: ['the academy trust', 'WST'],
  },
  inspectorate: {
    name: 'Inspectorate of Community Supervision', shortName: 'ICS', kind: 'inspectorate',
    aliases: ['the Inspectorate', 'the Chief Inspector of Community Supervision'],
  },
  national: {
    name: 'National Supervision Directorate', shortName: 'NSD', kind: 'government',
    aliases: ['the Directorate', 'the national casework section', 'the Director General of Supervision'],
  },
  coroner: {
    name: 'Senior Coroner for Westmere', shortName: 'Coroner', kind: 'courts',
    aliases: ['the Coroner', 'HM Coroner for Westmere'],
  },
} as const satisfies Record<string, SeedAgency>

export type AgencyKey = keyof typeof agencies
export const agencyKeys = Object.keys(agencies) as AgencyKey[]
