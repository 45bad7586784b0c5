import type { Story } from '../story'
import { alder } from './alder'
import { hazel } from './hazel'
import { maple } from './maple'
import { recall } from './recall'
import { rowan } from './rowan'
import { rowanInspected } from './rowan-inspected'
import { bramble, fern, linden, thistle } from './smaller'
import { sorrel } from './sorrel'

/** Every story of the demonstration, in the order in which they began. */
export const stories: readonly Story[] = [rowan, rowanInspected, maple, sorrel, alder, recall, bramble, thistle, linden, hazel, fern]
