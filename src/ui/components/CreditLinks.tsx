import type { Credit } from '../../digest/credit';

/** The links to a source and to its licence, beside each other; `noLicence` says where it names none. */
export function CreditLinks({ credit, noLicence }: { credit: Credit; noLicence: string }) {
  const { name, url, licence } = credit;
  return (
    <>
      <a href={url} target="_blank" rel="noreferrer">
        {name}
      </a>{' '}
      <span>
        (
        {licence ? (
          <a href={licence.url} target="_blank" rel="noreferrer">
            {licence.name}
          </a>
        ) : (
          noLicence
        )}
        )
      </span>
    </>
  );
}
