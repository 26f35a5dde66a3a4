import { FORMULAS } from '../../compute/formulas.ts'
import { rules } from '../../diagnostics/rules.ts'
import { type Field, innerFields, isOptional } from '../../model/field.ts'
import { fmeaFields, fmeaSections } from '../../model/fmea.ts'
import { practiceFields, practiceSections } from '../../model/practice.ts'
import type { FieldReference, PublicReference } from '../../model/public-reference.ts'
import { TRACK_LABELS } from '../../model/submission.ts'

/** What the guide says of rules, fields and formulas, taken from where each is defined. */
export function reference(): PublicReference {
  return {
    rules: rules.map(({ id, severity, title, help }) => ({ id, severity, title, help })),
    forms: [
      {
        track: 'practice',
        title: TRACK_LABELS.practice,
        fields: practiceFields.map(fieldReference),
        sections: practiceSections,
      },
      {
        track: 'fmea',
        title: TRACK_LABELS.fmea,
        fields: fmeaFields.map(fieldReference),
        sections: fmeaSections,
      },
    ],
    formulas: Object.entries(FORMULAS).map(([id, formula]) => ({ id, ...formula })),
  }
}

const fieldReference = (field: Field): FieldReference => ({
  label: field.label,
  kind: field.kind,
  help: field.help,
  required: !isOptional(field),
  public: field.public,
  fields: innerFields(field.schema).map(fieldReference),
})
