import { getRequestConfig } from 'next-intl/server';
import { messagesOf } from './index.ts';

export default getRequestConfig(async ({ requestLocale }) => {
  const locale = (await requestLocale) === 'en' ? 'en' : 'ka';
  return { locale, messages: messagesOf(locale), timeZone: 'Asia/Tbilisi' };
});
