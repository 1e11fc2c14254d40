import { useRef } from 'preact/hooks';
import type { Language } from '../../i18n/language';
import { optionsStrings } from '../../i18n/options';

/** A button that erases what was synced, after a dialog has asked for confirmation. */
export function EraseEverything({ language, onErase }: { language: Language; onErase: () => void }) {
  const strings = optionsStrings[language];
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const confirm = () => {
    close();
    onErase();
  };
  return (
    <>
      <button type="button" name="erase" class="danger" onClick={() => dialog.current?.showModal()}>
        {strings.erase}
      </button>
      <dialog ref={dialog} aria-labelledby="erase-title" aria-describedby="erase-note">
        <h3 id="erase-title">{strings.eraseTitle}</h3>
        <p id="erase-note">{strings.eraseNote}</p>
        <p class="answers">
          <button type="button" name="erase-cancel" autofocus onClick={close}>
            {strings.eraseCancel}
          </button>
          <button type="button" name="erase-confirm" class="danger" onClick={confirm}>
            {strings.eraseConfirm}
          </button>
        </p>
      </dialog>
    </>
  );
}
