import type { Complaint, Severity } from '../complaint.ts'

/** How many complaints there are of a severity. */
export const countOf = (complaints: readonly Complaint[], severity: Severity): number =>
  complaints.filter((each) => each.severity === severity).length
