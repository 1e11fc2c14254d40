import type { Credit } from '../../digest/credit';

/** The links to a source and to its licence, beside each other. */
export function CreditLinks({ credit }: { credit: Credit }) {
  return (
    <>
      <a href={credit.url} target="_blank" rel="noreferrer">
        {credit.name}
      </a>
      <a href={credit.licenceUrl} target="_blank" rel="noreferrer">
        {credit.licence}
      </a>
    </>
  );
}
