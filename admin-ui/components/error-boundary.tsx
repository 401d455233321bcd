/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { Button, Notice } from '@wordpress/components';
import { Component } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

interface Props {
	readonly children: ReactNode;
}

interface State {
	readonly hasFailed: boolean;
}

/** A screen that broke, or a part of the panel that did not load: says so and offers to reload. */
export class ErrorBoundary extends Component< Props, State > {
	override state: State = { hasFailed: false };

	static getDerivedStateFromError(): State {
		return { hasFailed: true };
	}

	override render(): ReactNode {
		if ( ! this.state.hasFailed ) {
			return this.props.children;
		}
		const message = __(
			'This screen could not be shown. Reload the page; if it repeats, update the plugin or tell those who look after the shop.',
			'wapro-mag-for-woocommerce'
		);
		return (
			<Notice
				status="error"
				isDismissible={ false }
				spokenMessage={ message }
			>
				<p>{ message }</p>
				<Button
					variant="secondary"
					onClick={ () => window.location.reload() }
				>
					{ __( 'Reload', 'wapro-mag-for-woocommerce' ) }
				</Button>
			</Notice>
		);
	}
}
