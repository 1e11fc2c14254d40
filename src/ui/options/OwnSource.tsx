import { formatDate, formatNumber } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { optionsStrings } from '../../i18n/options';
import type { OwnSourceTrial } from '../../messages';
import { Field, noteId } from './Field';
import { ownHost } from './permissions';
import type { OwnSourceControl } from './use-own-source';

/** The form for the user's own source: an address is tried first, and can be saved once that worked. */
export function OwnSource({ control, language }: { control: OwnSourceControl; language: Language }) {
  const strings = optionsStrings[language];
  const { address, saved, trial } = control;
  const found = trial.kind === 'tried' && trial.outcome.ok;
  const idle = trial.kind === 'trying' || address.trim() === '';
  return (
    <Field control="ownSource" label={strings.ownSource} note={strings.ownSourceNote}>
      <form
        class="own-source"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!idle) control.onTry();
        }}
      >
        <input
          type="url"
          id="ownSource"
          name="ownSource"
          value={address}
          placeholder="https://github.com/OWNER/REPO"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`ownSource-outcome ${noteId('ownSource')}`}
          aria-invalid={trial.kind === 'tried' && !trial.outcome.ok}
          onInput={(event) => control.onAddress(event.currentTarget.value)}
        />
        <span class="own-source-buttons">
          {/* Not `disabled`: that would drop the focus of whoever just pressed it. */}
          <button type="submit" name="tryOwnSource" aria-disabled={idle}>
            {strings.ownSourceTry}
          </button>
          <button type="button" name="saveOwnSource" disabled={!found} onClick={control.onSave}>
            {strings.ownSourceSave}
          </button>
          {saved && (
            <button type="button" name="removeOwnSource" onClick={control.onRemove}>
              {strings.ownSourceRemove}
            </button>
          )}
        </span>
      </form>
      <output
        id="ownSource-outcome"
        class={trial.kind === 'tried' && !found ? 'trouble' : undefined}
        data-field="own-source"
        data-state={trial.kind === 'tried' ? (trial.outcome.ok ? 'found' : trial.outcome.code) : trial.kind}
      >
        {outcomeSentence(control, language)}
      </output>
    </Field>
  );
}

function outcomeSentence({ trial, address }: OwnSourceControl, language: Language): string {
  const strings = optionsStrings[language];
  switch (trial.kind) {
    case 'none':
      return '';
    case 'trying':
      return strings.ownSourceTrying;
    case 'tried':
      return outcome(trial.outcome, address, language);
    case 'saved':
      return strings.ownSourceSaved;
    case 'removed':
      return strings.ownSourceRemoved;
  }
}

function outcome(trial: OwnSourceTrial, address: string, language: Language): string {
  const strings = optionsStrings[language];
  if (!trial.ok) return strings.ownSourceErrors[trial.code](trial.host ?? ownHost(address.trim()) ?? 'GitHub');
  const count = (value: number) => formatNumber(value, language);
  return strings.ownSourceFound(count(trial.days), count(trial.papers), formatDate(trial.newest, language));
}
