/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Facts } from '../../components/facts.tsx';
import { toPayloadGroup } from '../../data/payload.ts';
import type { PayloadGroup, PayloadList } from '../../data/payload.ts';
import {
	formatMoment,
	formatMoney,
	formatQuantity,
} from '../../utils/format.ts';
import { fieldWord, valueWord } from '../../words/payload.ts';

const money = [ 'netPrice', 'grossPrice', 'net', 'gross', 'vat', 'paidAmount' ];
const moments = [ 'placedAt', 'since' ];
const decimal = /^-?\d{1,12}(\.\d{1,6})?$/;

function shown( name: string, value: string, currency?: string ): string {
	if ( money.includes( name ) && decimal.test( value ) ) {
		return formatMoney( value, currency );
	}
	if ( name === 'quantity' && decimal.test( value ) ) {
		return formatQuantity( value );
	}
	if ( moments.includes( name ) && ! Number.isNaN( Date.parse( value ) ) ) {
		return formatMoment( value );
	}
	return valueWord( name, value );
}

interface WithCurrency {
	readonly currency?: string | undefined;
}

function ListTable( {
	list,
	currency,
}: WithCurrency & { readonly list: PayloadList } ) {
	return (
		// Wide tables scroll by themselves; the focus lets the keyboard do it.
		<div
			className="wapro-mag-scroll"
			role="group"
			aria-label={ fieldWord( list.name ) }

			tabIndex={ 0 }
		>
			<table className="wapro-mag-table">
				<caption>{ fieldWord( list.name ) }</caption>
				<thead>
					<tr>
						{ list.columns.map( ( column ) => (
							<th scope="col" key={ column }>
								{ fieldWord( column ) }
							</th>
						) ) }
					</tr>
				</thead>
				<tbody>
					{ list.rows.map( ( row, index ) => (
						<tr key={ index }>
							{ row.map( ( value, at ) => (
								<td key={ list.columns[ at ] }>
									{ shown(
										list.columns[ at ] ?? '',
										value,
										currency
									) }
								</td>
							) ) }
						</tr>
					) ) }
				</tbody>
			</table>
		</div>
	);
}

function Group( {
	group,
	currency,
}: WithCurrency & { readonly group: PayloadGroup } ) {
	return (
		<>
			{ group.fields.length > 0 && (
				<Facts
					facts={ group.fields.map( ( { name, value } ) => ( {
						label: fieldWord( name ),
						value: shown( name, value, currency ) || '–',
					} ) ) }
				/>
			) }
			{ group.groups.length > 0 && (
				<div className="wapro-mag-payload__groups">
					{ group.groups.map( ( inner ) => (
						<section key={ inner.name }>
							<h3>{ fieldWord( inner.name ) }</h3>
							<Group group={ inner } currency={ currency } />
						</section>
					) ) }
				</div>
			) }
			{ group.lists.map( ( list ) => (
				<ListTable
					key={ list.name }
					list={ list }
					currency={ currency }
				/>
			) ) }
		</>
	);
}

export interface PayloadViewProps {
	readonly payload: Readonly< Record< string, unknown > >;
}

/** What was sent or answered: fields for reading first, the raw text one click further. */
export function PayloadView( { payload }: PayloadViewProps ) {
	const currency =
		typeof payload.currency === 'string' ? payload.currency : undefined;
	return (
		<div className="wapro-mag-payload">
			<Group group={ toPayloadGroup( payload ) } currency={ currency } />
			<details>
				<summary>{ __( 'Raw', 'wapro-mag-for-woocommerce' ) }</summary>
				<pre className="wapro-mag-raw">
					{ JSON.stringify( payload, null, 2 ) }
				</pre>
			</details>
		</div>
	);
}
