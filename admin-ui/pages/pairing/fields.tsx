/**
 * WordPress dependencies
 */
import { __, _n, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Moment } from '../../components/moment.tsx';
import { Picture } from '../../components/picture.tsx';
import { Reason } from '../../components/reason.tsx';
import { Status } from '../../components/status.tsx';
import type { PairingRow } from '../../data/pairing.ts';
import type { Field } from '../../dataviews/list.tsx';
import { formatCount } from '../../utils/format.ts';
import {
	pairedByWord,
	pairingStateTone,
	pairingStateWord,
} from '../../words/pairing.ts';

type Cell = { item: PairingRow };

const only = { enableSorting: false, filterBy: false } as const;

function Name( { item }: Cell ) {
	return (
		<span className="wapro-mag-reason">
			<span>{ item.name }</span>
			<small className="wapro-mag-muted">
				{ item.sku ?? __( 'no SKU', 'wapro-mag-for-woocommerce' ) }
			</small>
		</span>
	);
}

function Article( { item }: Cell ) {
	if ( item.index !== null ) {
		return (
			<span className="wapro-mag-reason">
				<span>{ item.index }</span>
				{ item.by !== null && (
					<small className="wapro-mag-muted">
						{ pairedByWord( item.by ) }
					</small>
				) }
			</span>
		);
	}
	return item.candidates.length === 0 ? (
		<span className="wapro-mag-muted">–</span>
	) : (
		<span>
			{ sprintf(
				/* translators: %s: number of articles. */
				_n(
					'%s article may be it',
					'%s articles may be it',
					item.candidates.length,
					'wapro-mag-for-woocommerce'
				),
				formatCount( item.candidates.length )
			) }
		</span>
	);
}

export function pairingFields(): Field< PairingRow >[] {
	return [
		{
			id: 'image',
			label: __( 'Picture', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => <Picture url={ item.imageUrl } />,
		},
		{
			id: 'name',
			label: __( 'Product', 'wapro-mag-for-woocommerce' ),
			...only,
			enableHiding: false,
			render: Name,
		},
		{
			id: 'state',
			label: __( 'State', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<Status tone={ pairingStateTone( item.state ) }>
					{ pairingStateWord( item.state ) }
				</Status>
			),
		},
		{
			id: 'article',
			label: __( 'Article in WAPRO', 'wapro-mag-for-woocommerce' ),
			...only,
			render: Article,
		},
		{
			id: 'reason',
			label: __( 'Why', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<Reason code={ item.code } reason={ item.reason } />
			),
		},
		{
			id: 'at',
			label: __( 'Since', 'wapro-mag-for-woocommerce' ),
			...only,
			render: ( { item } ) => (
				<span className="wapro-mag-reason">
					<span>
						{ item.at === null ? '–' : <Moment at={ item.at } /> }
					</span>
					{ item.decidedBy !== null && (
						<small className="wapro-mag-muted">
							{ item.decidedBy }
						</small>
					) }
				</span>
			),
		},
	];
}
