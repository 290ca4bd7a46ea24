interface FieldProps<T> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
}

/** A line of text. */
export const TextField = ({ label, value, onChange }: FieldProps<string>) => (
  <label className="choice text">
    {label}
    <input
      className="field"
      maxLength={300}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </label>
)

interface NumberProps extends FieldProps<number> {
  readonly least: number
  readonly most: number
  readonly step?: number
}

/** A number; what is no number changes nothing. */
export const NumberField = ({ label, value, least, most, step = 1, onChange }: NumberProps) => (
  <label className="choice">
    {label}
    <input
      className="field number"
      type="number"
      required
      min={least}
      max={most}
      step={step}
      defaultValue={value}
      onInput={({ currentTarget }) => {
        if (currentTarget.value !== '' && !Number.isNaN(currentTarget.valueAsNumber))
          onChange(currentTarget.valueAsNumber)
      }}
    />
  </label>
)
