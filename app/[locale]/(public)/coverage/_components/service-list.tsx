import { TextLink } from '#app/_ui/text-link.tsx';
import type { Service } from '#lib/coverage/index.ts';
import type { Shown } from './shown.ts';

/** Services by name, each leading to its own page. */
export const ServiceList = ({ services, shown: { hrefOf, locale } }: { services: Service[]; shown: Shown }) => (
  <ul>
    {services.map(({ code, name }) => <li key={code}><TextLink href={hrefOf(`/services/${code}`)}>{name[locale]}</TextLink></li>)}
  </ul>
);
