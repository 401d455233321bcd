/**
 * WordPress dependencies
 */
import { TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { ExchangeSettings } from '../../data/exchange-settings.ts';
import type { ExchangeSectionProps } from './exchange-twins.tsx';
import { FieldProblem } from './field-problem.tsx';

/** Where a worker within reach is called at once. */
export function ExchangeDatagram( { form, isEditable }: ExchangeSectionProps ) {
	const { datagram } = form.values;
	const change = ( edits: Partial< ExchangeSettings[ 'datagram' ] > ) =>
		form.change( { datagram: { ...datagram, ...edits } } );
	return (
		<Panel
			id="datagram"
			title={ __(
				'Calling the worker at once',
				'wapro-mag-for-woocommerce'
			) }
		>
			<p>
				{ __(
					'Without this the worker looks every second whether something waits; that suits every shop. If it stands in the same network as the shop, orders can reach WAPRO even sooner: the shop sends it one small signed packet (UDP). Buyers never wait for it.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __(
					'IP address of the worker',
					'wapro-mag-for-woocommerce'
				) }
				help={ __(
					'As a number, e.g. 192.168.1.20. Leave it empty to send nothing.',
					'wapro-mag-for-woocommerce'
				) }
				maxLength={ 45 }
				autoComplete="off"
				value={ datagram.address }
				disabled={ ! isEditable }
				onChange={ ( address ) =>
					change( { address: address.trim() } )
				}
			/>
			<FieldProblem problem={ form.problem } of="datagram.address" />
			{ datagram.address !== '' && (
				<>
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						type="number"
						min={ 1 }
						max={ 65535 }
						label={ __( 'Port', 'wapro-mag-for-woocommerce' ) }
						help={ __(
							'The same as DATAGRAM_PORT in the worker’s settings.',
							'wapro-mag-for-woocommerce'
						) }
						value={ String( datagram.port ) }
						disabled={ ! isEditable }
						onChange={ ( text ) =>
							change( { port: Number( text ) || 0 } )
						}
					/>
					<FieldProblem problem={ form.problem } of="datagram.port" />
				</>
			) }
		</Panel>
	);
}
