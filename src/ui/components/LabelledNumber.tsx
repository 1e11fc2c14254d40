interface Props {
  /** The name that automation finds it by, where that is promised. */
  field?: string | undefined;
  /** Read by a screen reader instead of the number, and shown as a tooltip. */
  label: string;
  children: string | number;
}

/** A number with a label that says what it counts. */
export function LabelledNumber({ field, label, children }: Props) {
  return (
    // An `img` cannot hold text, and a label on plain text is not spoken.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <span data-field={field} role="img" aria-label={label} title={label}>
      {children}
    </span>
  );
}
