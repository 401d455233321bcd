/**
 * WordPress dependencies
 */
import { __ } from '@wordpress/i18n';

/**
 * What went wrong, as the panel shows it: one sentence with a next step; the code is for those who mend software.
 */
export interface Problem {
	readonly code: string;
	readonly message: string;
	readonly field?: string;
	/** Every field that was refused, where there are several; the first of them is `field`. */
	readonly errors?: readonly FieldError[];
	/** Whether trying again unchanged may help. */
	readonly mayRetry: boolean;
}

export interface FieldError {
	readonly field: string;
	readonly message: string;
}

interface ErrorBody {
	readonly code?: unknown;
	readonly message?: unknown;
	readonly data?: {
		readonly status?: unknown;
		readonly field?: unknown;
		readonly details?: { readonly errors?: unknown };
	};
}

function isFieldError( value: unknown ): value is FieldError {
	const { field, message } = ( value ?? {} ) as Partial< FieldError >;
	return typeof field === 'string' && typeof message === 'string';
}

function fieldErrors( body: ErrorBody ): readonly FieldError[] {
	const errors = body.data?.details?.errors;
	return Array.isArray( errors ) ? errors.filter( isFieldError ) : [];
}

function isErrorBody( value: unknown ): value is ErrorBody {
	return typeof value === 'object' && value !== null && 'code' in value;
}

function ownSentence( code: string, status: number ): string | undefined {
	switch ( code ) {
		case 'fetch_error':
		case 'offline_error':
			return __(
				'The shop did not answer. Check your internet connection and try again.',
				'wapro-mag-for-woocommerce'
			);
		case 'invalid_json':
			return __(
				'The shop answered with something other than data. Try again; if it repeats, look at the error log of the site.',
				'wapro-mag-for-woocommerce'
			);
		case 'rest_cookie_invalid_nonce':
		case 'rest_not_logged_in':
			return __(
				'Your session has ended. Reload the page and log in again.',
				'wapro-mag-for-woocommerce'
			);
		case 'rest_forbidden':
			return __(
				'Your account may not do this. Ask an administrator of the shop.',
				'wapro-mag-for-woocommerce'
			);
	}
	if ( status >= 500 ) {
		return __(
			'The shop could not do this because of an error of its own. Try again; if it repeats, look at the error log of the site.',
			'wapro-mag-for-woocommerce'
		);
	}
	return undefined;
}

/**
 * Makes a problem of whatever a request was rejected with.
 * @param error
 */
export function toProblem( error: unknown ): Problem {
	const body: ErrorBody = isErrorBody( error )
		? error
		: { code: 'fetch_error' };
	const code = String( body.code );
	const status = typeof body.data?.status === 'number' ? body.data.status : 0;
	const field = body.data?.field;
	const errors = fieldErrors( body );
	const message =
		ownSentence( code, status ) ??
		( typeof body.message === 'string' && body.message !== ''
			? body.message
			: __(
					'That did not work. Try again in a moment.',
					'wapro-mag-for-woocommerce'
				) );
	return {
		code,
		message,
		...( typeof field === 'string' ? { field } : {} ),
		...( errors.length > 0 ? { errors } : {} ),
		mayRetry:
			status === 0 || status === 408 || status === 429 || status >= 500,
	};
}

export function isAbort( error: unknown ): boolean {
	return error instanceof Error && error.name === 'AbortError';
}
