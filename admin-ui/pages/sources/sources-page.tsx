/**
 * WordPress dependencies
 */
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { boot } from '../../boot.ts';
import { Page } from '../../components/page.tsx';
import { Loading, ProblemNotice } from '../../components/states.tsx';
import {
	ownedFields,
	ownerChanges,
	useCatalogue,
} from '../../data/catalogue.ts';
import type {
	CatalogueSettings,
	CatalogueSettingsView,
} from '../../data/catalogue.ts';
import { counted } from '../../utils/counted.ts';
import { SaveBar } from '../settings/save-bar.tsx';
import { useCatalogueForm } from '../settings/use-catalogue-form.ts';
import { useSectionInView } from '../settings/use-section-in-view.ts';
import { Directions } from './directions.tsx';
import { Effects } from './effects.tsx';
import { Owners } from './owners.tsx';
import { Photos } from './photos.tsx';

interface ContentProps {
	readonly view: CatalogueSettingsView;
	readonly onSaved: ( view: CatalogueSettingsView ) => void;
}

function Content( { view, onSaved }: ContentProps ) {
	const form = useCatalogueForm( view, onSaved );
	const section = { view, form, isEditable: boot().can.manage };
	useSectionInView();
	return (
		<>
			<Owners { ...section } />
			<Directions { ...section } />
			<Photos { ...section } />
			<SaveBar form={ form } isForGoods={ form.altersGoods }>
				<Effects changes={ ownerChanges( view, form.values ) } />
			</SaveBar>
		</>
	);
}

/**
 * The sentence that answers first: who leads how much of a product.
 * @param settings As saved.
 */
function lead( { owners }: CatalogueSettings ): string {
	const wapros = ownedFields.filter(
		( field ) => owners[ field ] === 'wapro'
	).length;
	const fields = ( count: number ) =>
		counted(
			/* translators: %s: number of fields of a product, in the accusative. */
			_n( '%s field', '%s fields', count, 'wapro-mag-for-woocommerce' ),
			count
		);
	return sprintf(
		/* translators: 1: e.g. 9 fields, 2: e.g. 2 fields. */
		__(
			'WAPRO leads %1$s of a product, the shop %2$s.',
			'wapro-mag-for-woocommerce'
		),
		fields( wapros ),
		fields( ownedFields.length - wapros )
	);
}

export function SourcesPage() {
	const { data, problem, refresh, replace } = useCatalogue();
	return (
		<Page
			title={ __( 'Data sources', 'wapro-mag-for-woocommerce' ) }
			lead={ data ? lead( data.settings ) : undefined }
		>
			{ problem && (
				<ProblemNotice problem={ problem } onRetry={ refresh } />
			) }
			{ data && <Content view={ data } onSaved={ replace } /> }
			{ ! data && ! problem && (
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
