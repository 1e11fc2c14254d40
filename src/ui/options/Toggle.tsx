import { Field, noteId } from './Field';

interface Props {
  name: string;
  label: string;
  /** The consequence of turning it on. */
  note: string;
  /** The reason why it could not be turned on. */
  refused?: string | false;
  checked: boolean;
  /** Called within the click: a browser asks for a permission only then. */
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
