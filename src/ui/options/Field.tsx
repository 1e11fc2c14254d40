import type { ComponentChildren } from 'preact';

interface Props {
  /** The id of the control that the label is for. */
  control: string;
  label: string;
  /** The consequence of choosing; the control refers to it in `aria-describedby`, by `noteId(control)`. */
  note?: string;
  children: ComponentChildren;
}

/** One setting: its label, its control, its note. */
export function Field({ control, label, note, children }: Props) {
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
