interface Letter {
  subject: string
  text: string
}

interface LinkLetter {
  name: string
  partnership: string
  address: string
}

/** The letter that invites somebody to choose a password. */
export function invitationLetter({ name, partnership, address }: LinkLetter): Letter {
  return {
    subject: `Your invitation to Throughline, ${partnership}`,
    text: `Hello ${name}

${partnership} has invited you to Throughline, where it follows the learning from serious cases.

Choose a password here. The link works once, for 7 days:
${address}

If you did not expect this, ignore this message or tell your administrator.
`,
  }
}

/** The letter that lets somebody choose a new password. */
export function passwordResetLetter({ name, partnership, address }: LinkLetter): Letter {
  return {
    subject: `Choose a new password for Throughline, ${partnership}`,
    text: `Hello ${name}

Somebody asked for a new password for your account.

Choose it here. The link works once, for 1 hour:
${address}

If it was not you, ignore this message: your password stays as it is.
`,
  }
}
