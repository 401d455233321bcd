import type { FlowLockRow, FlowLockStore } from '../port.ts';
import type { Connection } from './connection.ts';

const LOCK = `SELECT PRZEPLYW AS flow, WLASCICIEL AS owner, ZAJETY_OD AS since, ZAJETY_DO AS until FROM SKLEP_BLOKADA_PRZEPLYWU`;

export const flowLockStore = ( c: Connection ): FlowLockStore => ( {
	find: async ( flow ) =>
		c.get< FlowLockRow >( `${ LOCK } WHERE PRZEPLYW = ?`, flow ),
	held: async ( now ) =>
		c.all< FlowLockRow >(
			`${ LOCK } WHERE ZAJETY_DO > ? ORDER BY PRZEPLYW`,
			now
		),
	put: async ( { flow, owner, since, until } ) => {
		c.run(
			`INSERT INTO SKLEP_BLOKADA_PRZEPLYWU VALUES ( ?, ?, ?, ? ) ON CONFLICT ( PRZEPLYW )
			DO UPDATE SET WLASCICIEL = excluded.WLASCICIEL, ZAJETY_OD = excluded.ZAJETY_OD, ZAJETY_DO = excluded.ZAJETY_DO`,
			flow,
			owner,
			since,
			until
		);
	},
	remove: async ( flow ) => {
		c.run( 'DELETE FROM SKLEP_BLOKADA_PRZEPLYWU WHERE PRZEPLYW = ?', flow );
	},
} );
