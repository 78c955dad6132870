"""Words of trades, for `shop_talk`: those that only a trade has, and plain ones that trades have bent. Source: ours."""

from __future__ import annotations

TRADE = frozenset(
    """
    metadata headend algo algos moulding tooling deprioritised reprioritised
    accrual accruals accrued actuarial actuator adjournment adjudicated adjudication adjusters aetiology afebrile
    affidavit agnostic allotment amalgam ambulatory amortised amortized amperage analgesia annuitant annuity
    anonymised antigen appellant apportion apportioned apportionment apyrexial arbitrage architrave architraves arp
    arrears arrhythmia assay assays asymptomatic async asynchronous attainment attenuation attribution auscultation
    autoclave autoscaler autoscaling backend backfill backhaul backorder backordered backport backprop bailee
    bailment bailor ballasting ballcock batching berthing bisque bloods bogie bogies bolus bordereau bradycardia
    buccal bucketed bunkering bursar busbar bushing bylaw bylaws cached caching calorifier camshaft canbus cannula
    canonical canonicalised capex caries castrate catenary catheter chargeback chattel chattels checksum cif cill
    classifier clearinghouse cloudfront cname codebase codified codify collateral collateralised commutation
    commutator comorbid comorbidity comped compiler condensate condenser consignee contention contraindicated
    contusion conveyance conveyancing coredump counterparty covenant covenants crankshaft crawler creatinine
    creatives crepitus crewing cron crosschecked crossdock crosstalk crystallise crystallised custodian cutover
    cytology cytopoint dap dataset ddp deadlock deadweight debounce debounced debrided debridement debtor debtors
    decant decoded decommissioned decommissioning deconsolidated decrypt dedup dedupe deduped deduplication deferral
    deindexed delist deliverable deliverables demanifest demise demised demurrage deploy deployed deployment
    deposition deprecated depreciated depreciation derated derostered descoped deserialised desync deterministic
    devops dhcp diagrammed diaphragm differentiated disbursed disbursement disbursements disposition dispositioned
    distal downstream drained drawdown drayage driveshaft dropwire dslam dsp dunning dwell earthing easement
    easements ebitda economiser ecu effusion egress encoded endodontic endorsements endpoint entitlement
    entitlements escheat escrow estoppel etl evaporator evicted excise exudate facings failover febrile federated
    flightdeck flywheel folio folios formative formwork fresnel frontend garnishment geofenced geofencing gingival
    glazewear gobo granular granularity granularly graphql haematology haemolysed handoff handshakes hash hashed
    hashing headway headways hedged hedging helm hemolysed histology hotfix houseseat hydrate hydration
    hypertensive iatrogenic idempotent idiopathic impaction impairment impeller incoterm incoterms indemnification
    indemnified indemnify indemnity induction inference ingest ingested ingestion ingress intercompany interfaced
    interline intermodal interop intestate intramuscular intraop intrastat intravenous intubated invigilation
    invigilator irop irrops isolator ivr jitter joist joists keepalive kernel kerning keychain keystore kiln kitted
    kitting kubernetes laceration laden latency lavage leaded ledger ledgers lessee lessor lien liens linehaul
    linehauled linted lintel lintels linting lipids litigant loadbalancer localhost lockshield lookalike loopback
    luminaire luminaires manifested manifold mcb meloxicam mesial microcode microservice microservices middleware
    milliamps minified misconnect misconnected misconnection misdeclared misrouted missort missorted mitigation
    modureg mullion multicast multimorbid multipart mutation mutex nack namespace nat netting noggin nominee
    noncompliant normotensive nostro novated novation nullable nullpointer occlusal occlusion oedema ohms ont
    openreach opex orchestration orchestrator overprovisioned overspend oversubscribed packets palletised palletized
    palpable palpation pantograph papering parametrised payables payload payor pensionable periapical
    peril perils perineal periodontal peristalsis phlebotomy pickers pipelines placements planogram plasterboarded
    pods polygon postop preflight preload premed preop prepayment prepayments prepress proforma prognostic
    programmatic prophylaxis prorated proration provisioned provisioning purlin purlins purposed pyrexial
    quantification quantum quarantine quarantined radiograph radiographs radiolucent rafters rasterised ratecard
    rcbo rcd reaccommodation rebar rebaselined rebunked receivables recoded reconcile reconciled
    reconcilement reconciliation rectifier redeployed refactor refactored refactoring regen regex regression
    rehydrated reindex reindexed reinsured reinsurer remediation remittance remittances remitter repack replen
    replenished replenishment repro reprotected reprotection reprovisioned repurposed requisition requisitions
    rerostered resolver resolvers respondent resync retargeting retrocession reval riser risers rollback rollout
    roomnights rostered rotor runbook sandboxed schema screed screeded sdk seatmap seatmaps secretarial segfault
    semaphore semver serialisation serialised serialized serology serverless servitude sharded sharding shortformed
    shrinkage signalbox sitemap skimmed skuing slotting snagging soffit softphone solenoid sortation sprint
    sprints stabling stacktrace staging stakeholders standardisation stator statute stevedore stevedoring stocktake
    subcool subcutaneous subledger subledgers subnet subnets subpoena subrogation substation summative
    superannuation superheat suppletion suture sutured switchgear synchronous syndicated tachograph tachycardia
    tappet tare taxcode telemetry telephony terraform thermistor thermocouple throttled throughput titrate titrated
    tokenised tokeniser tokenizer tolerancing tonnage toolchain torqued tort tortious tranche tranches transcoding
    transhipped transom transpile transpiled transshipped triage triaged triages triaging troponin truncation
    trunking turnback turndown unallocated unbonded unbundled underinsured underpinning underspend underwriter
    underwriting unicast unmanifested unmounted unrostered untriaged uprated upsell upsert upserted upstream
    utilisation validator vetting viewability viewport virement viscosity vlan vlans vostro wallplate webhook
    webhooks websocket websockets weepholes whitelabel whitelabelled wishbone workflow workflows workstream
    worldtracer writeback writeoff yaml zonal
    """.split()
)
BENT = frozenset(
    """
    overflow recalled submission cloned tool scheduled keeper script issued tripped
    parser parsers reaccommodated
    aborted actioned addendum adjourned aged ageing allocate allocated allocation amend amended analyser analyzer
    annex archive archived assess assessed assessor asset assets attend audit balanced baseline basis basket batch
    batched bench benchmark beneficiary bind binding biopsy bled bleed blocker bonded bounced bound breaker bucket
    buckets bump bumped bypass bypassed cab cadence canary cap capped caps carries caseload cat category cell cells
    cert certs chunk chunks circuit claimant clean clearing clock cluster clusters coded cohort commissioned
    commissioning compile compiled comps conduit consist consumer consumption container contrast counsel coupling
    coupons crawl cure cured cutoff cycle cycled decanted declined deed deeds defect defects delta deltas discharge
    discretionary divert diverted docker drift drifted dump dumped edge elective encryption endorsed endorsement
    engine escalate escalated escalation estimate exception exceptions excess execute executed executor exercise
    export extracted feed feeds firmware flag flagged flagging flags flange flow flows flue flush flushed fork
    forked freeholder fund gate gated gateway gating gauge grade graded grading handler handlers handover handshake
    headcount hook hooked house hub impact import impressions inbound index indexed induct inpatient instance
    instruct instructed interface interfaces interlocking intermittent isolate isolated issuer kills lambda lapse
    lapsed latent layer lead leasehold legacy levy limits lodged log logic logs lookup loom loop mailbox mandate
    manifest map mapped mapping margin matching matrix merge merged metering migrate migrated migration minor mirror
    mirrored mismatch moderated module node nodes normalised occupancy offload offloaded optimisation orphan
    orphaned outbound outpatient overbooked overbooking overlay override overwrote pacing packet parameter
    parameters parity parked parse parsed patch patched patching pathology pathway payee payroll pending period pick
    ping pinged pinned pipeline pixel polling pool port ported possession posting pour practicals primary probate
    probe probed process procurement profile promote promoter propagate propagated proposal provisional provisions
    proxy pull pulled purge purged push pushed queue queued queues race rake ramp ramped rate rebate recalculation
    recall receipt recon record refresh refrigerant registered reinstatement reject rejected relay release released
    remap render rendering representations requeued resolution resource retention retry reversal revert revision
    rider roll rolled rolling rotate rotated rotation route routed routing sample samples scan scanned scope scoped
    secondary sedation segment sensor sensors sequence session sessions shim sink sinking skim slabs slot slots slug
    slugs slump snapshot snapshots soak soaked spawn spawned spec specs spiked splitter stacked stage stakeholder
    stale standardised statutory stem strand strands subject supply suspend suspended suspense sync synced
    synchronised tag tagged target tariff tenant terminal terminalised tertiary thread threshold tick ticket ticks
    tier timeout timeouts token tokens tolerance tolerances trace transaction transmission trigger triggered tripped
    turnaround understudy unset validated validation valuation variance variation vector vent vented vulnerability
    waiver wave wholesale workaround wrapper write xml yield
    """.split()
)
