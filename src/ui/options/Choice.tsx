import { Field, noteId } from './Field';

interface Props<Value extends string | number> {
  name: string;
  label: string;
  note?: string;
  value: Value;
  /** The options with their labels, and the label's language where it is not the page's. */
  choices: { value: Value; label: string; lang?: string }[];
  onChoose: (value: Value) => void;
}

/** A setting with one of a few values. */
export function Choice<Value extends string | number>({ name, label, note, value, choices, onChoose }: Props<Value>) {
  const choose = (index: number) => choices[index] && onChoose(choices[index].value);
  return (
    <Field control={name} label={label} {...(note && { note })}>
      <select
        id={name}
        name={name}
        value={value}
        aria-describedby={note && noteId(name)}
        onChange={(event) => choose(event.currentTarget.selectedIndex)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
