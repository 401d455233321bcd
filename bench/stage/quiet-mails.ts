import type { Stage } from './stage.ts';

/** A shop of ten orders a second leaves its mails to somebody else; made here, they cost as much as the order. */
export const quietMails = ( { shop }: Stage ): Promise< string > =>
	shop.php( `
		foreach ( WC()->mailer()->get_emails() as $mail ) {
			update_option( $mail->get_option_key(), [ 'enabled' => 'no' ] + (array) get_option( $mail->get_option_key(), [] ) );
		}
	` );
