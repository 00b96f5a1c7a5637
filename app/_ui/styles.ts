// Aksel's own index.css loads its font from a distant host and the style of every part; these are the ones in use.
import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans-georgian/wght.css';
import '@navikt/ds-css/dist/global/reset.css';
import '@navikt/ds-css/dist/global/tokens.css';
import '@navikt/ds-css/dist/global/baseline.css';
import '@navikt/ds-css/dist/component/typography.css';
import '@navikt/ds-css/dist/component/button.css';
import '@navikt/ds-css/dist/component/form.css';
import '@navikt/ds-css/dist/component/link.css';
import '@navikt/ds-css/dist/component/tag.css';
import '@navikt/ds-css/dist/component/skeleton.css';
import './theme.css';
import './dark.css';
import './shell.css';
import './parts.css';
import './data-table.css';
import './filter-form.css';
