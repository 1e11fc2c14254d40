import type { ComponentChildren } from 'preact';

interface FieldProps {
  /** The id of the control that the label is for. */
  control: string;
  label: string;
  /** The consequence of choosing; the control refers to it in `aria-describedby`, by `noteId(control)`. */
  note?: string;
  children: ComponentChildren;
}

/** One setting: its label, its control, its note. */
export function Field({ control, label, note, children }: FieldProps) {
  return (
    <div class="field">
      <label for={control}>{label}</label>
      <div class="value">
        {children}
        {note && (
          <p class="note" id={noteId(control)}>
            {note}
          </p>
        )}
      </div>
    </div>
  );
}

export function noteId(control: string): string {
  return `${control}-note`;
}

interface ChoiceProps<Value extends string | number> {
  name: string;
  label: string;
  note?: string;
  value: Value;
  /** The options with their labels, and the label's language where it is not the page's. */
  choices: { value: Value; label: string; lang?: string }[];
  onChoose: (value: Value) => void;
}

/** A setting with one of a few values. */
export function Choice<Value extends string | number>({
  name,
  label,
  note,
  value,
  choices,
  onChoose,
}: ChoiceProps<Value>) {
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

interface ToggleProps {
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
export function Toggle({ name, label, note, refused, checked, onToggle }: ToggleProps) {
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

/** One line of a list of facts; `name` marks it for automation. */
export function Fact({ name, label, children }: { name: string; label: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <dt>{label}</dt>
      <dd class="value" data-field={name}>
        {children}
      </dd>
    </div>
  );
}
