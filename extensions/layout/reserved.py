"""Names that the code around a component needs, and that it cannot take for what it keeps.

All are without case and `_`, since `service_errors` would make a class `ServiceError`. Tests read
every identifier of rendered projects, and say which name is missing here.
"""

from __future__ import annotations

import keyword

_CODE = """
    add annotated annotations asdict asynccontextmanager asyncio asynciterator before capsys chair
    conflicterror contextmanager datafileerror dependencies draft dumps each entries entry error exists
    followredirects fromattributes get handlers headers identifier identifiers initial invalidinputerror
    invalidpageerror iterable iterator json kept lamp limit lines loads loadsettings lock loglines name
    namekey note notfounderror number offset operations page path problem protocol raises readbytes
    readentries redirectslashes remove replace section self sequence servers service serviceerror
    services settings settingserror shown snapshot sockets splitlines start sys values version
    writeentries
"""
"""What the rendered code around components uses in a place where a component's own word could stand."""

_LOGGED = "request run"
"""What log lines already have an identifier of: a component's own would take the place of it."""

_BUILT_IN = """
    abs aiter all anext any arithmeticerror ascii assertionerror attributeerror baseexception
    baseexceptiongroup bin blockingioerror bool breakpoint brokenpipeerror buffererror bytearray bytes
    byteswarning callable childprocesserror chr classmethod compile complex connectionabortederror
    connectionerror connectionrefusederror connectionreseterror copyright credits delattr
    deprecationwarning dict dir divmod ellipsis encodingwarning enumerate environmenterror eoferror eval
    exception exceptiongroup exec exit false fileexistserror filenotfounderror filter float
    floatingpointerror format frozenset futurewarning generatorexit getattr globals hasattr hash help
    hex id importerror importwarning indentationerror indexerror input int interruptederror ioerror
    isadirectoryerror isinstance issubclass iter keyboardinterrupt keyerror len license list locals
    lookuperror map max memoryerror memoryview min modulenotfounderror nameerror next none
    notadirectoryerror notimplemented notimplementederror object oct open ord oserror overflowerror
    pendingdeprecationwarning permissionerror pow print processlookuperror property
    pythonfinalizationerror quit range
    recursionerror referenceerror repr resourcewarning reversed round runtimeerror runtimewarning set
    setattr slice sorted staticmethod stopasynciteration stopiteration str sum super syntaxerror
    syntaxwarning systemerror systemexit taberror timeouterror true tuple type typeerror
    unboundlocalerror unicodedecodeerror unicodeencodeerror unicodeerror unicodetranslateerror
    unicodewarning userwarning valueerror vars warning zerodivisionerror zip
"""
"""Python's own names, those of every version: shadowing one of them confuses people and linters."""

RESERVED = frozenset(
    (*_CODE.split(), *_LOGGED.split(), *_BUILT_IN.split(), *keyword.kwlist, *keyword.softkwlist)
)
"""A component that would call what it keeps by one of these calls it a *record* of its own."""
