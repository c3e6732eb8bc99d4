value-host = write an address or name without a port, such as 0.0.0.0, 192.168.1.5 or laptop.example
value-seconds = write a number of seconds from 0.1 to 3600
value-days = write a number of days from 0 to 3650
links-stage = Checking addresses: { $done } of { $all }
links-done = { $all ->
        [one] 1 address
       *[other] { $all } addresses
    }{ $earlier ->
        [0] { "" }
       *[other] , of which { $earlier } by an earlier check (all anew: --older-than 0)
    }: { $fine } all right, { $moved } moved, { $gone } gone, { $refused } refused, { $unreached } not reached.
links-not-all = Not all of the guide could be read; addresses may stand in that too. First type: leidraad check
