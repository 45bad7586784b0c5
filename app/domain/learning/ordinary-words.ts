/** Words that say nothing of what a passage is about. Words that deny ("no", "not", "without") are none of them. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  (
    'the a an of and to in that was were is are be been by for on at as it its with this his her he she they their them had has have which from or ' +
    'him i we our there these those who said such than then also into about after before when while during any all some other more most each both ' +
    'own same so very s t mr mrs ms dr'
  ).split(' '),
)
