import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../hooks/useSettings.ts';

/** The screen follows the language of the settings, and so do the page's own language and name. */
export function useLanguageOfSettings(): void {
  const { i18n, t } = useTranslation();
  const { language } = useSettings();
  useEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
  }, [i18n, language]);
  useEffect(() => {
    document.title = t('product');
  }, [t]);
}
