import { lit, optional, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { grouped, jsonWebToken, marked, named, qualified, table, vendor, unnamed } from '../table.ts';

export const blockchain: readonly Detector[] = table(
  'high',
  vendor(
    'alchemy',
    'Alchemy',
    'access to blockchains',
    [
      named('api-key', [run('base64url', 32)], {
        words: [...qualified('alchemy'), 'alchemy_url', 'alchemy_rpc', 'alchemyapi.io'],
      }),
      marked('api-key-v2', [lit('alcht_'), run('alnum', 30)]),
    ],
    { docs: ['https://docs.alchemy.com/reference/api-overview', 'https://www.alchemy.com/rpc/ethereum'] },
  ),
  vendor('blocknative', 'Blocknative', 'transactions that wait in blockchains', [named('api-key', [uuid])], {
    docs: ['https://docs.blocknative.com/gas-prediction/gas-platform#api-endpoint'],
  }),
  vendor('bscscan', 'BscScan', 'an explorer of the BNB chain', [named('api-key', [run('alnum-upper', 34)])], {
    severity: 'medium',
    docs: ['https://docs.bscscan.com/api-endpoints/accounts'],
  }),
  vendor('dfuse', 'dfuse', 'a stream of blockchain data', [
    named('api-key', [lit('web_'), run('alnum-lower', 32)]),
    unnamed('api-key', [lit('web_'), run('alnum-lower', 32)]),
  ]),
  vendor(
    'ethereum',
    'Ethereum',
    'a blockchain',
    [
      named('secp256k1priv', [optional(lit('0x')), run('hex', 64)], {
        title: 'Ethereum Private Key',
        description: 'Moves all that an address of a blockchain holds.',
      }),
    ],
    {
      severity: 'critical',
      words: [
        ...qualified('ethereum'),
        'ethereum_private',
        'ethereumprivate',
        'ethereum_key',
        'ethereum-private',
        'eth_private',
        'ethprivate',
        'eth_key',
        'ethereum private',
        'wallet_private',
        'walletprivate',
      ],
    },
  ),
  vendor('etherscan', 'Etherscan', 'an explorer of Ethereum', [named('api-key', [run('alnum-upper', 34)])], {
    severity: 'medium',
  }),
  vendor(
    'ethplorer',
    'Ethplorer',
    'an explorer of Ethereum tokens',
    [named('api-key', [run('alnum', 22, 22, '-')])],
    { severity: 'medium' },
  ),
  vendor('infura', 'Infura', 'access to blockchains', [named('api-key', [run('alnum-lower', 32)])], {
    docs: ['https://infura.io/docs'],
  }),
  vendor('moralis', 'Moralis', 'data of blockchains', [named('api-key', [run('alnum', 64)])]),
  vendor('nftport', 'NFTPort', 'data of NFTs', [named('api-key', grouped('alnum-lower', 8, 4, 4, 4, 12))]),
  vendor('pinata', 'Pinata', 'files on IPFS', [named('api-key', [run('alnum-lower', 64)])]),
  vendor('purestake', 'PureStake', 'access to blockchains', [named('api-key', [run('alnum', 40)])]),
  vendor('tatumio', 'Tatum', 'access to blockchains', [named('api-key', [run('alnum-lower', 36, 36, '-')])], {
    words: ['tatumio', 'tatum_', 'tatum.io', 'tatum-', 'tatumapi', 'tatumkey'],
  }),
  vendor(
    'web3storage',
    'web3.storage',
    'files on IPFS',
    [named('api-key', jsonWebToken, { confidence: 'high' })],
    { words: ['web3'] },
  ),
);
