/**
 * WordPress dependencies
 */
import { __, _n } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Page } from '../../components/page.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import { useCatalogue } from '../../data/catalogue.ts';
import type { CatalogueSettingsView } from '../../data/catalogue.ts';
import { useSettings } from '../../data/settings.ts';
import type { Settings } from '../../data/settings.ts';
import { counted } from '../../utils/counted.ts';
import { Attributes } from './attributes.tsx';
import { Categories } from './categories.tsx';
import { SaveBar } from './save-bar.tsx';
import { SettingsTabs } from './settings-tabs.tsx';
import { Shown } from './shown.tsx';
import { StockRule } from './stock-rule.tsx';
import { useCatalogueForm } from './use-catalogue-form.ts';
import { useSectionInView } from './use-section-in-view.ts';
import { Variations } from './variations.tsx';

interface ContentProps {
	readonly view: CatalogueSettingsView;
	readonly settings: Settings;
	readonly onSaved: ( view: CatalogueSettingsView ) => void;
}

/**
 * How many products a change may touch, where the shop tells.
 * @param view
 */
function reach( { effects }: CatalogueSettingsView ): string | null {
	const products = Math.max(
		0,
		...effects.map( ( effect ) => effect.products )
	);
	return products === 0
		? null
		: counted(
				/* translators: %s: number of products. */
				_n(
					'This may change %s product.',
					'This may change up to %s products.',
					products,
					'wapro-mag-for-woocommerce'
				),
				products
			);
}

function Content( { view, settings, onSaved }: ContentProps ) {
	const form = useCatalogueForm( view, onSaved );
	const section = { view, form, isEditable: boot().can.manage };
	useSectionInView();
	return (
		<>
			<StockRule { ...section } settings={ settings } />
			<Categories { ...section } />
			<Attributes { ...section } />
			<Variations { ...section } />
			<Shown { ...section } />
			<SaveBar form={ form } isForGoods={ form.altersGoods }>
				{ form.altersGoods && <p>{ reach( view ) }</p> }
			</SaveBar>
		</>
	);
}

/** How articles of WAPRO become products that buyers see. */
export function CataloguePage() {
	const catalogue = useCatalogue();
	const settings = useSettings();
	const problem = catalogue.problem ?? settings.problem;
	const isThere = catalogue.data && settings.data;
	return (
		<Page title={ __( 'Goods in the shop', 'wapro-mag-for-woocommerce' ) }>
			<SettingsTabs at="/settings/catalogue" />
			{ problem && (
				<ProblemNotice
					problem={ problem }
					onRetry={ () => {
						catalogue.refresh();
						settings.refresh();
					} }
				/>
			) }
			{ catalogue.data && settings.data && (
				<Content
					view={ catalogue.data }
					settings={ settings.data }
					onSaved={ catalogue.replace }
				/>
			) }
			{ ! isThere && ! problem && (
				<Loading
					label={ __(
						'Reading the settings…',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) }
		</Page>
	);
}
