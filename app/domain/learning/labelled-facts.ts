const LABEL =
  /(?<=[.;|\t]\s{0,3}|\s{2})(?=(?:(?:our|your) )?(?:ref(?:erence)?(?: (?:no|number))?|date|time|venue|location|chair(?:ed by)?|minutes by|status|(?:members |those |also )?present|attendees|(?:also )?in attendance|apologies(?: for absence)?|next meeting)\.?\s?:|apologies (?:for absence )?(?:were |had been )?(?:received|given|sent|noted) (?:from|by)\b)/i

/**
 * Parts a line into the labelled facts that were run into it, in order: "Date: 9 May 2031  Ref: B/7. Present: A Moss" has
 * three. A line without a label within is one fact.
 */
export function labelledFacts(line: string): string[] {
  return line.split(LABEL).map((fact) => fact.trim()).filter((fact) => fact !== '')
}
