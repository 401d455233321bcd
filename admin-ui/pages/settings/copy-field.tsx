/**
 * WordPress dependencies
 */
import { Button, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

export interface CopyFieldProps {
	readonly label: string;
	readonly value: string;
}

/** A value to be carried elsewhere, with a button that copies it. */
export function CopyField( { label, value }: CopyFieldProps ) {
	const [ isCopied, setCopied ] = useState( false );
	return (
		<div className="wapro-mag-copy">
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ label }
				value={ value }
				onChange={ () => undefined }
				onFocus={ ( event ) => event.currentTarget.select() }
				readOnly
			/>
			<Button
				variant="secondary"
				__next40pxDefaultSize
				aria-label={ sprintf(
					/* translators: %s: name of a value. */
					__( 'Copy: %s', 'wapro-mag-for-woocommerce' ),
					label
				) }
				onClick={ async () => {
					// Not on plain http: then the selected text is copied by keyboard.
					await navigator.clipboard?.writeText( value );
					setCopied( navigator.clipboard !== undefined );
				} }
			>
				{ isCopied
					? __( 'Copied', 'wapro-mag-for-woocommerce' )
					: __( 'Copy', 'wapro-mag-for-woocommerce' ) }
			</Button>
		</div>
	);
}
