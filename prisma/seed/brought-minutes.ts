import { longDate } from '#app/domain/shared/calendar'
import type { StoryCalendar } from './calendar'

/** The day of the meeting, and of the next one. */
const MET = -13
const MEETS_NEXT = 43

/** Minutes that somebody has just brought and nobody has checked yet, in the light markup of the stories. */
export function broughtMinutes(calendar: StoryCalendar): string {
  const day = (on: number) => longDate(calendar.working(on))
  return `# Release and Recall Task-and-Finish Group

# Minutes of the meeting held on ${day(MET)}

Westmere Office for Safety and Justice, Lantern House, and by video. Reference: RRG/${calendar.working(MET).slice(0, 4)}/09

# Present

| Name | Role | Agency |
| Helen Marsh (chair) | Director of Partnerships | Westmere OSJ |
| Ruth Adeyemi | Head of Public Protection | Westmere Probation |
| Laura Finch | Detective Superintendent | Westmere Police |
| Tom Hargreave | Head of Offender Management Delivery | HMP Stonebrook |
| Marta Ilic | Chief Executive | Harbour Light |
| Daniel Achebe (notes) | Partnership Secretary | Westmere OSJ |

# Apologies

Dr Niamh Brady, Fenmoor NHS Trust; Simon Attwell, Northgate Homes

# 1 Minutes of the last meeting

1.1 The minutes were agreed. The date of the address check in item 4 was corrected.

# 2 Matters arising

2.1 ACTION: Westmere Police to name one inbox for recall notices - CLOSED. The inbox has been read on every working day since it opened.

2.2 ACTION: HMP Stonebrook to send medication records on the day of release by the end of March. In progress: records went with eleven of fourteen people last month.

# 3 Time from first sign to decision

3.1 Ruth Adeyemi reported that the median has come down to two days. In four cases a hostel had rung, and the call was not put on the record until the practitioner was back from leave.

3.2 Members were concerned that hostels do not know whom to ring at the weekend. Harbour Light had asked twice and was given two different numbers.

3.3 ACTION: Westmere Probation to give every approved hostel one number that is answered at all hours, within four weeks.

# 4 Addresses on recall papers

4.1 Papers were returned three times for want of an address that the council's housing team held. Laura Finch noted that the daily exchange had worked well where both teams sit in one building.

4.2 The group will update the committee in six months' time.

# 5 Any other business

5.1 None.

Date of next meeting: ${day(MEETS_NEXT)}, 10am, Lantern House
`
}
