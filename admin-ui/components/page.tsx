/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { useEffect, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

export interface PageProps {
	readonly title: string;
	/** The sentence that answers first. */
	readonly lead?: ReactNode;
	readonly actions?: ReactNode;
	readonly children: ReactNode;
}

/** The first screen leaves the focus where the browser puts it; later ones announce themselves. */
let isFirst = true;

/**
 * A screen: one heading, one sentence that answers, then the rest.
 */
export function Page( { title, lead, actions, children }: PageProps ) {
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => {
		document.title = sprintf(
			/* translators: %s: name of a screen. */
			__( '%s – WAPRO Mag', 'wapro-mag-for-woocommerce' ),
			title
		);
		if ( ! isFirst ) {
			heading.current?.focus();
		}
		isFirst = false;
	}, [ title ] );
	return (
		<div className="wapro-mag-page">
			<div className="wapro-mag-page__header">
				<h1
					className="wapro-mag-page__title"
					ref={ heading }
					tabIndex={ -1 }
				>
					{ title }
				</h1>
				{ actions && (
					<div className="wapro-mag-page__actions">{ actions }</div>
				) }
			</div>
			{ lead && <div className="wapro-mag-page__lead">{ lead }</div> }
			{ children }
		</div>
	);
}
