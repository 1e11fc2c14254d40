import type { ComponentChildren } from 'preact';

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
