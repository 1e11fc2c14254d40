interface Props {
  /** The name that automation finds it by, where that is promised. */
  field?: string | undefined;
  /** What a screen reader says in its place, and a pointer shows. */
  words: string;
  children: string | number;
}

/** A figure that says more in words than in its digits. */
export function Figure({ field, words, children }: Props) {
  return (
    // An `img` cannot hold text, and a label on plain text is not spoken.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <span data-field={field} role="img" aria-label={words} title={words}>
      {children}
    </span>
  );
}
