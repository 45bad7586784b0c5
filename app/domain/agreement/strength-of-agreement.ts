/**
 * What a kappa (or an alpha) is called: a convention, not a measurement. Its authors call the divisions "clearly arbitrary".
 * Source: J. R. Landis, G. G. Koch, "The measurement of observer agreement for categorical data", Biometrics 33 (1977) 159-174.
 */
export function strengthOfAgreement(value: number): string {
  if (value < 0) return 'poor'
  if (value <= 0.2) return 'slight'
  if (value <= 0.4) return 'fair'
  if (value <= 0.6) return 'moderate'
  return value <= 0.8 ? 'substantial' : 'almost perfect'
}
