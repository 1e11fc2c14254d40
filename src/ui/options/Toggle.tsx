import { Field, noteId } from './Field';

interface Props {
  name: string;
  label: string;
  /** What turning it on means. */
  note: string;
  /** Why it could not be turned on, where that is so. */
  refused?: string | false;
  checked: boolean;
  /** Called within the click, as a browser wants it that is to ask for a permission. */
  onToggle: (checked: boolean) => void;
}

/** A setting that is on or off. */
export function Toggle({ name, label, note, refused, checked, onToggle }: Props) {
  return (
    <Field control={name} label={label} note={note}>
      <input
        type="checkbox"
        id={name}
        name={name}
        checked={checked}
        aria-describedby={noteId(name)}
        onClick={(event) => onToggle(event.currentTarget.checked)}
      />
      <output class="refused">{refused}</output>
    </Field>
  );
}
