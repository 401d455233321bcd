import { eventually } from '../../../tests/harness/process.ts';
import { HINGE } from '../articles.ts';
import { CHAIN, chainArrives, partyInWapro } from '../chain.ts';
import { ordersInWapro } from '../readings.ts';
import { check, type Step } from '../step.ts';

export const branched: Step = {
	step: 'm',
	title: 'Kontrahent z czterdziestoma miejscami dostawy: oddział zamawia dla siebie, inny oddział tego nie widzi, centrala widzi',
	async play( stage ) {
		const { shop } = stage;
		const company = await chainArrives( stage );
		check(
			company.people >= 3 && company.state === 'active',
			`${ company.name } came with ${ company.people } people, ${ company.state }.`
		);
		const branch = await shop.person( CHAIN.branch );
		const other = await shop.person( CHAIN.otherBranch );
		const headOffice = await shop.person( CHAIN.headOffice );

		const receipt = await branch.buy( [
			{ index: HINGE.index, quantity: 1 },
		] );
		const order = await eventually(
			'WAPRO to register the order of the branch',
			async () => ( await ordersInWapro( stage, receipt.orderId ) )[ 0 ],
			{ timeoutMs: 30_000 }
		);
		const party = partyInWapro( stage, order.erpId );
		check(
			party?.contact === CHAIN.branch &&
				party.contractor.startsWith( CHAIN.name ) &&
				party.place !== null,
			`WAPRO holds the order for ${ JSON.stringify( party ) }.`
		);
		const id = receipt.orderId;
		check( await branch.sees( id ), 'The branch does not see its order.' );
		check(
			await headOffice.sees( id ),
			'Head office does not see the order of the branch.'
		);
		check( ! ( await other.sees( id ) ), 'Another branch sees the order.' );
		return `${ company.name }: ${ company.points } miejsc dostawy, ${ company.people } osób; zamówienie #${ id } w WAPRO na kontrahenta, kontakt ${ party.contact } i miejsce „${ party.place }”; widzą je oddział i centrala, inny oddział nie`;
	},
};
