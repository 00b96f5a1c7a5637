import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type HeadingProps = {
  level: 1 | 2 | 3;
  size?: 'xlarge' | 'large' | 'medium' | 'small' | 'xsmall';
  id?: string;
  children: ReactNode;
};

const usual = { 1: 'xlarge', 2: 'medium', 3: 'small' } as const;

/** A heading in Aksel's looks. */
export function Heading({ level, size = usual[level], id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag id={id} className={classNames('aksel-heading', `aksel-heading--${size}`)}>{children}</Tag>;
}
