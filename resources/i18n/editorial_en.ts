<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Attachments</name>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%n file attached.</numerusform>
            <numerusform>%n files attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>What is due: %n waiting</source>
        <translation>
            <numerusform>What is due: %n waiting</numerusform>
            <numerusform>What is due: %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarsSection</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountLine</name>
    <message numerus="yes">
        <source>%n hashtag(s)</source>
        <translation>
            <numerusform>%n hashtag</numerusform>
            <numerusform>%n hashtags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message numerus="yes">
        <source>… %n word(s) unchanged …</source>
        <translation>
            <numerusform>… %n word unchanged …</numerusform>
            <numerusform>… %n words unchanged …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message numerus="yes">
        <source>%n more: show them in the list</source>
        <translation>
            <numerusform>%n more: show them in the list</numerusform>
            <numerusform>%n more: show them in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message numerus="yes">
        <source>%n entry(s) due</source>
        <translation>
            <numerusform>%n entry due</numerusform>
            <numerusform>%n entries due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorHeader</name>
    <message numerus="yes">
        <source>%n publication(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <extracomment>Below this width of the window the panel lies over the steps. Milliseconds of rest before what is typed filters, and before a step is read that is only passed by.</extracomment>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadRow</name>
    <message numerus="yes">
        <source>%n item(s) without estimate</source>
        <translation>
            <numerusform>%n item without estimate</numerusform>
            <numerusform>%n items without estimate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsTag</name>
    <message numerus="yes">
        <source>%n point(s) missing</source>
        <extracomment>Needs that are advice: the state can be entered without them.</extracomment>
        <translation>
            <numerusform>%n point missing</numerusform>
            <numerusform>%n points missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrategyPage</name>
    <message numerus="yes">
        <source>%n item(s) this year</source>
        <translation>
            <numerusform>%n item this year</numerusform>
            <numerusform>%n items this year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>Decide on %n idea(s)</source>
        <translation>
            <numerusform>Decide on %n idea</numerusform>
            <numerusform>Decide on %n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) waiting for approval</source>
        <translation>
            <numerusform>%n item waiting for approval</numerusform>
            <numerusform>%n items waiting for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekBody</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more item(s) overdue</source>
        <translation>
            <numerusform>%n more item overdue</numerusform>
            <numerusform>%n more items overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message numerus="yes">
        <source>%n publication(s)</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceNotices</name>
    <message numerus="yes">
        <source>%n problem(s) were found. First: {first}</source>
        <translation>
            <numerusform>%n problem were found. First: {first}</numerusform>
            <numerusform>%n problems were found. First: {first}</numerusform>
        </translation>
    </message>
</context>
</TS>
