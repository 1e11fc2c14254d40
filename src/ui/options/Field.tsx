import type { ComponentChildren } from 'preact';

interface Props {
  /** The id of the control that the label is for. */
  control: string;
  label: string;
  /** What choosing means; the control names it as its description, by `noteId(control)`. */
  note?: string;
  children: ComponentChildren;
}

/** One setting: what it is called, its control, what it means. */
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
