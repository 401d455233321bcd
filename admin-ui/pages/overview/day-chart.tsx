/**
 * WordPress dependencies
 */
import { useId } from '@wordpress/element';
import { __, _n, _x, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { Overview } from '../../data/overview.ts';
import { formatCount, formatTime } from '../../utils/format.ts';

type Hour = Overview[ 'hours' ][ number ];

const width = 720;
const height = 96;
const series = [ 'accepted', 'waiting', 'rejected' ] as const;

function seriesWord( name: ( typeof series )[ number ] ): string {
	switch ( name ) {
		case 'accepted':
			return _x(
				'accepted',
				'messages in the chart',
				'wapro-mag-for-woocommerce'
			);
		case 'waiting':
			return _x(
				'waiting',
				'messages in the chart',
				'wapro-mag-for-woocommerce'
			);
		case 'rejected':
			return _x(
				'rejected',
				'messages in the chart',
				'wapro-mag-for-woocommerce'
			);
	}
}

function sumOf( hours: readonly Hour[], name: ( typeof series )[ number ] ) {
	return hours.reduce( ( sum, hour ) => sum + hour[ name ], 0 );
}

function summary( hours: readonly Hour[] ): string {
	const rejected = sumOf( hours, 'rejected' );
	const accepted = sumOf( hours, 'accepted' );
	return [
		sprintf(
			/* translators: %s: number of messages. */
			_n(
				'%s message accepted in the last 24 hours',
				'%s messages accepted in the last 24 hours',
				accepted,
				'wapro-mag-for-woocommerce'
			),
			formatCount( accepted )
		),
		sprintf(
			/* translators: %s: number of messages. */
			_n(
				'%s rejected',
				'%s rejected',
				rejected,
				'wapro-mag-for-woocommerce'
			),
			formatCount( rejected )
		),
	].join( ', ' );
}

function Bars( { hours }: { readonly hours: readonly Hour[] } ) {
	const top = Math.max(
		1,
		...hours.map( ( hour ) => hour.accepted + hour.waiting + hour.rejected )
	);
	const step = width / Math.max( 1, hours.length );
	return hours.map( ( hour, index ) => {
		let y = height;
		return (
			<g key={ hour.hour }>
				<rect
					className="wapro-mag-chart__slot"
					x={ index * step + 2 }
					y={ 0 }
					width={ step - 4 }
					height={ height }
				/>
				{ series.map( ( name ) => {
					if ( hour[ name ] === 0 ) {
						return null;
					}
					const size = Math.max( 3, ( hour[ name ] / top ) * height );
					y = Math.max( 0, y - size );
					return (
						<rect
							key={ name }
							className={ `wapro-mag-chart__bar is-${ name }` }
							x={ index * step + 2 }
							y={ y }
							width={ step - 4 }
							height={ size }
						/>
					);
				} ) }
			</g>
		);
	} );
}

function HoursTable( { hours }: { readonly hours: readonly Hour[] } ) {
	return (
		<details className="wapro-mag-chart__table">
			<summary>
				{ __( 'Show as a table', 'wapro-mag-for-woocommerce' ) }
			</summary>
			<table className="wapro-mag-table">
				<thead>
					<tr>
						<th scope="col">
							{ __( 'Hour', 'wapro-mag-for-woocommerce' ) }
						</th>
						{ series.map( ( name ) => (
							<th scope="col" key={ name }>
								{ seriesWord( name ) }
							</th>
						) ) }
					</tr>
				</thead>
				<tbody>
					{ hours.map( ( hour ) => (
						<tr key={ hour.hour }>
							<th scope="row">{ formatTime( hour.hour ) }</th>
							{ series.map( ( name ) => (
								<td key={ name }>
									{ formatCount( hour[ name ] ) }
								</td>
							) ) }
						</tr>
					) ) }
				</tbody>
			</table>
		</details>
	);
}

/** The last 24 hours at a glance; the same figures as a table for whoever cannot see the bars. */
export function DayChart( { hours }: { readonly hours: readonly Hour[] } ) {
	const title = useId();
	const first = hours[ 0 ];
	const last = hours[ hours.length - 1 ];
	return (
		<figure className="wapro-mag-chart">
			<svg
				viewBox={ `0 0 ${ width } ${ height }` }
				preserveAspectRatio="none"
				role="img"
				aria-labelledby={ title }
			>
				<title id={ title }>{ summary( hours ) }</title>
				<Bars hours={ hours } />
			</svg>
			<div className="wapro-mag-chart__axis" aria-hidden="true">
				<span>{ first && formatTime( first.hour ) }</span>
				<span>{ last && formatTime( last.hour ) }</span>
			</div>
			<figcaption>
				<ul className="wapro-mag-chart__legend">
					{ series.map( ( name ) => (
						<li key={ name } className={ `is-${ name }` }>
							{ sprintf(
								/* translators: 1: a state such as accepted, 2: number of messages. */
								__( '%1$s: %2$s', 'wapro-mag-for-woocommerce' ),
								seriesWord( name ),
								formatCount( sumOf( hours, name ) )
							) }
						</li>
					) ) }
				</ul>
			</figcaption>
			<HoursTable hours={ hours } />
		</figure>
	);
}
