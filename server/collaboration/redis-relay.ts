import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { decodeRelayMessage, encodeRelayMessage, type Relay, type RelayMessage } from './relay'

const SENDER_BYTES = 8

/**
 * A relay over Redis. While Redis is away nothing is queued: what is missed is read from the log.
 *
 * @param onTrouble told of Redis being away, once per attempt to reach it.
 */
export function connectRedisRelay(
  url: string,
  onTrouble: (error: unknown) => void,
): Relay & { close: () => void } {
  const sender = randomBytes(SENDER_BYTES)
  const options = { enableOfflineQueue: false, maxRetriesPerRequest: 0 }
  const publisher = new Redis(url, options)
  const subscriber = new Redis(url, { ...options, autoResubscribe: true })
  const takers = new Map<string, (message: RelayMessage) => void>()

  for (const redis of [publisher, subscriber]) redis.on('error', onTrouble)
  subscriber.on('ready', () => {
    if (takers.size > 0) subscriber.subscribe(...takers.keys()).catch(onTrouble)
  })
  subscriber.on('messageBuffer', (channel: Buffer, bytes: Buffer) => {
    if (bytes.subarray(0, SENDER_BYTES).equals(sender)) return
    takers.get(channel.toString())?.(decodeRelayMessage(bytes.subarray(SENDER_BYTES)))
  })

  return {
    publish(draftTextId, message) {
      if (publisher.status !== 'ready') return
      const bytes = Buffer.concat([sender, encodeRelayMessage(message)])
      publisher.publish(channelOf(draftTextId), bytes).catch(onTrouble)
    },
    async subscribe(draftTextId, take) {
      const channel = channelOf(draftTextId)
      takers.set(channel, take)
      if (subscriber.status === 'ready') await subscriber.subscribe(channel).catch(onTrouble)
      return () => {
        takers.delete(channel)
        if (subscriber.status === 'ready') subscriber.unsubscribe(channel).catch(onTrouble)
      }
    },
    close() {
      publisher.disconnect()
      subscriber.disconnect()
    },
  }
}

function channelOf(draftTextId: string): string {
  return `polylogue:draft:${draftTextId}`
}
