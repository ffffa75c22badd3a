import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { Command } from 'commander'
import { layoutOf } from '../pipeline/store/layout.ts'
import { VERSION } from '../pipeline/versions.ts'
import { databaseAt } from '../query/database/follow.ts'
import { createMcpServer } from '../query/mcp.ts'
import { outOption } from './options.ts'

export function mcpCommand(): Command {
  return new Command('mcp')
    .description('Serves search_facts, read_fact, read_page and list_papers over standard input and output. Every answer carries quote, page and paper.')
    .addOption(outOption())
    .addHelpText('after', '\nExample (in the settings of an MCP client):\n  { "command": "palimpsest", "args": ["mcp", "--out", "/srv/library/output"] }')
    .action(async ({ out }: { out: string }) => {
      const layout = layoutOf(out)
      await createMcpServer({ database: databaseAt(layout.facts), records: layout.papers, version: VERSION }).connect(new StdioServerTransport())
    })
}
