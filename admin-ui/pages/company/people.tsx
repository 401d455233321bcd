/**
 * WordPress dependencies
 */
import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Empty } from '../../components/states.tsx';
import type { CompanyDetail } from '../../data/companies.ts';
import { List } from '../../dataviews/list.tsx';
import type { View } from '../../dataviews/list.tsx';
import { useLocalView } from '../../dataviews/use-local-view.ts';
import { ownerSentence } from '../../words/companies.ts';
import { actionsOf } from './person-actions.tsx';
import { personFields } from './person-fields.tsx';

const peopleView = {
	type: 'table',
	titleField: 'name',
	fields: [ 'role', 'points', 'state', 'invitation' ],
	perPage: 20,
	page: 1,
	showMedia: false,
} as View;

/** Who acts for the company: role, delivery points, access, invitation. */
export function People( props: {
	readonly detail: CompanyDetail;
	readonly onDone: ( detail: CompanyDetail ) => void;
} ) {
	const { detail, onDone } = props;
	const { people, points, company, owners } = detail;
	const fields = useMemo( () => personFields( points ), [ points ] );
	const actions = useMemo(
		() => actionsOf( company.id, onDone ),
		[ company.id, onDone ]
	);
	const list = useLocalView( people, fields, peopleView );
	return (
		<Panel
			title={ __( 'People', 'wapro-mag-for-woocommerce' ) }
			id="people"
		>
			<p className="wapro-mag-muted">
				{ ownerSentence( owners.contacts ) }
			</p>
			<List
				{ ...list }
				idOf={ ( item ) => String( item.userId ) }
				fields={ fields }
				actions={ actions }
				isLoading={ false }
				searchLabel={ __(
					'Name or e-mail address',
					'wapro-mag-for-woocommerce'
				) }
				empty={
					<Empty
						title={
							people.length === 0
								? __(
										'WAPRO lists no contact of this company.',
										'wapro-mag-for-woocommerce'
									)
								: __(
										'No person fits.',
										'wapro-mag-for-woocommerce'
									)
						}
					/>
				}
			/>
		</Panel>
	);
}
