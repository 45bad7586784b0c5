/** Heard by the page when a form that was sent brought no answer; its `detail` is what to say. */
export const FORM_UNANSWERED = 'throughline:form-unanswered'
