/** The password of every demonstration account. It is printed on the sign-in page, and only ever works on made-up data. */
export const DEMONSTRATION_PASSWORD = 'learning-not-blame'
