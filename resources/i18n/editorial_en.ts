<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActWords</name>
    <message numerus="yes">
        <source>%n sign-off(s) no longer count; it is in review again.</source>
        <translation>
            <numerusform>%n sign-off no longer count; it is in review again.</numerusform>
            <numerusform>%n sign-offs no longer count; it is in review again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionRows</name>
    <message numerus="yes">
        <source>%n action item(s) overdue</source>
        <extracomment>More of them stand on the page of meetings.</extracomment>
        <translation>
            <numerusform>%n action item overdue</numerusform>
            <numerusform>%n action items overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionsTab</name>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation>
            <numerusform>%n action item</numerusform>
            <numerusform>%n action items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s) written to {name}.</source>
        <translation>
            <numerusform>%n action item written to {name}.</numerusform>
            <numerusform>%n action items written to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaBar</name>
    <message numerus="yes">
        <source>%n minute(s) over</source>
        <translation>
            <numerusform>%n minute over</numerusform>
            <numerusform>%n minutes over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaColumn</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnonymiseDialog</name>
    <message numerus="yes">
        <source>%n input request(s)</source>
        <translation>
            <numerusform>%n input request</numerusform>
            <numerusform>%n input requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n contribution</numerusform>
            <numerusform>%n contributions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own content item(s)</source>
        <translation>
            <numerusform>%n own content item</numerusform>
            <numerusform>%n own content items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) in the journal</source>
        <translation>
            <numerusform>%n step in the journal</numerusform>
            <numerusform>%n steps in the journal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finalised minutes keep the name.</source>
        <translation>
            <numerusform>One set of finalised minutes keeps the name.</numerusform>
            <numerusform>%n sets of finalised minutes keep the name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalRows</name>
    <message numerus="yes">
        <source>%n decision(s) waiting</source>
        <translation>
            <numerusform>%n decision waiting</numerusform>
            <numerusform>%n decisions waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) held up in approval</source>
        <translation>
            <numerusform>%n item held up in approval</numerusform>
            <numerusform>%n items held up in approval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} and %n more</numerusform>
            <numerusform>{first} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hour before</numerusform>
            <numerusform>%n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-off(s)</source>
        <translation>
            <numerusform>%n sign-off</numerusform>
            <numerusform>%n sign-offs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
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
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n item(s) left out</source>
        <translation>
            <numerusform>%n item left out</numerusform>
            <numerusform>%n items left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n item(s)</source>
        <translation>
            <numerusform>Approve %n item</numerusform>
            <numerusform>Approve %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Request changes of %n item(s)</source>
        <translation>
            <numerusform>Request changes of %n item</numerusform>
            <numerusform>Request changes of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n item(s)</source>
        <translation>
            <numerusform>Reject %n item</numerusform>
            <numerusform>Reject %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n item(s) on hold</source>
        <translation>
            <numerusform>Put %n item on hold</numerusform>
            <numerusform>Put %n items on hold</numerusform>
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
    <name>BudgetWords</name>
    <message numerus="yes">
        <source>%n waiting request(s) sent.</source>
        <translation>
            <numerusform>%n waiting request sent.</numerusform>
            <numerusform>%n waiting requests sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent: the due date has passed.</source>
        <translation>
            <numerusform>%n not sent: the due date has passed.</numerusform>
            <numerusform>%n not sent: the due dates have passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent: something is missing in it.</source>
        <translation>
            <numerusform>%n not sent: something is missing in it.</numerusform>
            <numerusform>%n not sent: something is missing in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait(s).</source>
        <translation>
            <numerusform>%n still waits.</numerusform>
            <numerusform>%n still wait.</numerusform>
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
    <name>CallsTab</name>
    <message numerus="yes">
        <source>%n request(s) sent.</source>
        <translation>
            <numerusform>%n request sent.</numerusform>
            <numerusform>%n requests sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait until management grants the time.</source>
        <translation>
            <numerusform>%n request waits until management grants the time.</numerusform>
            <numerusform>%n requests wait until management grants the time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>… %n word(s) unchanged …</source>
        <translation>
            <numerusform>… %n word unchanged …</numerusform>
            <numerusform>… %n words unchanged …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message numerus="yes">
        <source>Show %n more change(s)</source>
        <translation>
            <numerusform>Show %n more change</numerusform>
            <numerusform>Show %n more changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) unchanged</source>
        <translation>
            <numerusform>%n word unchanged</numerusform>
            <numerusform>%n words unchanged</numerusform>
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
    <name>DecisionsTab</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskMessages</name>
    <message numerus="yes">
        <source>Show all %n message(s)</source>
        <translation>
            <numerusform>Show all %n message</numerusform>
            <numerusform>Show all %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message numerus="yes">
        <source>%n request(s) wait for you</source>
        <translation>
            <numerusform>%n request waits for you</numerusform>
            <numerusform>%n requests wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
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
    <name>Drops</name>
    <message numerus="yes">
        <source>ends %n sign-off(s), it is submitted again</source>
        <translation>
            <numerusform>ends %n sign-off, it is submitted again</numerusform>
            <numerusform>ends %n sign-offs, it is submitted again</numerusform>
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
    <name>EditorClearance</name>
    <message numerus="yes">
        <source>%n more passage(s) wait.</source>
        <translation>
            <numerusform>%n more passage wait.</numerusform>
            <numerusform>%n more passages wait.</numerusform>
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
    <name>EndDialog</name>
    <message numerus="yes">
        <source>%n item(s) not discussed; offered to the meetings to come:</source>
        <translation>
            <numerusform>%n item not discussed; offered to the meetings to come:</numerusform>
            <numerusform>%n items not discussed; offered to the meetings to come:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) not discussed; carried over to the next agenda:</source>
        <translation>
            <numerusform>%n item not discussed; carried over to the next agenda:</numerusform>
            <numerusform>%n items not discussed; carried over to the next agenda:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishCard</name>
    <message numerus="yes">
        <source>%n needed question(s) are still open.</source>
        <translation>
            <numerusform>%n needed question is still open.</numerusform>
            <numerusform>%n needed questions are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxActs</name>
    <message numerus="yes">
        <source>See the %n remark(s) in the text.</source>
        <translation>
            <numerusform>See the %n remark in the text.</numerusform>
            <numerusform>See the %n remarks in the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) approved by you.</source>
        <translation>
            <numerusform>%n item approved by you.</numerusform>
            <numerusform>%n items approved by you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) go back to their authors.</source>
        <translation>
            <numerusform>%n item go back to their authors.</numerusform>
            <numerusform>%n items go back to their authors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) rejected.</source>
        <translation>
            <numerusform>%n item rejected.</numerusform>
            <numerusform>%n items rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) put on hold.</source>
        <translation>
            <numerusform>%n item put on hold.</numerusform>
            <numerusform>%n items put on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out.</source>
        <translation>
            <numerusform>%n left out.</numerusform>
            <numerusform>%n left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since your decision</source>
        <translation>
            <numerusform>%n change since your decision</numerusform>
            <numerusform>%n changes since your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputActs</name>
    <message numerus="yes">
        <source>%n request(s) wait until management grants the time.</source>
        <translation>
            <numerusform>%n request waits until management grants the time.</numerusform>
            <numerusform>%n requests wait until management grants the time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) sent.</source>
        <translation>
            <numerusform>%n request sent.</numerusform>
            <numerusform>%n requests sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts removed.</source>
        <translation>
            <numerusform>%n draft removed.</numerusform>
            <numerusform>%n drafts removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n request(s)?</source>
        <translation>
            <numerusform>Withdraw the request?</numerusform>
            <numerusform>Withdraw %n requests?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) withdrawn.</source>
        <translation>
            <numerusform>%n request withdrawn.</numerusform>
            <numerusform>%n requests withdrawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputAnswerDialog</name>
    <message numerus="yes">
        <source>Take in %n answer(s)</source>
        <translation>
            <numerusform>Take in %n answer</numerusform>
            <numerusform>Take in %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken in.</source>
        <translation>
            <numerusform>%n answer taken in.</numerusform>
            <numerusform>%n answers taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputRows</name>
    <message numerus="yes">
        <source>%n answer(s) came in</source>
        <translation>
            <numerusform>%n answer came in</numerusform>
            <numerusform>%n answers came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to be cleared</source>
        <translation>
            <numerusform>%n answer to be cleared</numerusform>
            <numerusform>%n answers to be cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to me</source>
        <translation>
            <numerusform>%n request to me</numerusform>
            <numerusform>%n requests to me</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) overdue</source>
        <translation>
            <numerusform>%n answer overdue</numerusform>
            <numerusform>%n answers overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) owed by my people</source>
        <translation>
            <numerusform>%n answer owed by my people</numerusform>
            <numerusform>%n answers owed by my people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confidential</source>
        <translation>
            <numerusform>%n confidential</numerusform>
            <numerusform>%n confidential</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n people</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>call for topics, %n request(s)</source>
        <translation>
            <numerusform>call for topics, %n request</numerusform>
            <numerusform>call for topics, %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in 30 days</source>
        <translation>
            <numerusform>%n request in 30 days</numerusform>
            <numerusform>%n requests in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for time</source>
        <translation>
            <numerusform>%n waits for time</numerusform>
            <numerusform>%n wait for time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputsWork</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <extracomment>Below this width of the window the panel lies over the list. Kinds whose change concerns what is listed. Milliseconds in which changes that follow each other are read together. The request to have in front after the next reading, and the row to go to where it is gone.</extracomment>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterviewEnd</name>
    <message numerus="yes">
        <source>{count} of %n question(s) answered</source>
        <translation>
            <numerusform>{count} of %n question answered</numerusform>
            <numerusform>{count} of %n questions answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterviewWindow</name>
    <message numerus="yes">
        <source>Interview “{title}” is in: %n minute(s) are booked.</source>
        <translation>
            <numerusform>Interview “{title}” is in: %n minute are booked.</numerusform>
            <numerusform>Interview “{title}” is in: %n minutes are booked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n thing missing</numerusform>
            <numerusform>%n things missing</numerusform>
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
    <name>KnowledgePage</name>
    <message numerus="yes">
        <source>%n contribution(s)</source>
        <translation>
            <numerusform>%n contribution</numerusform>
            <numerusform>%n contributions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnowledgeWords</name>
    <message numerus="yes">
        <source>in %n content item(s)</source>
        <translation>
            <numerusform>in %n content item</numerusform>
            <numerusform>in %n content items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
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
    <name>LockSection</name>
    <message numerus="yes">
        <source>after %n minute(s) without input</source>
        <translation>
            <numerusform>after %n minute without input</numerusform>
            <numerusform>after %n minutes without input</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingFiles</name>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%n file attached.</numerusform>
            <numerusform>%n files attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingsTab</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
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
    <name>MessageWords</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <extracomment>Sign and colour of each kind.</extracomment>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thanks</source>
        <translation>
            <numerusform>%n thanks</numerusform>
            <numerusform>%n thanks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the application</source>
        <translation>
            <numerusform>%n message in the application</numerusform>
            <numerusform>%n messages in the application</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail draft(s) in “{folder}”</source>
        <translation>
            <numerusform>%n mail draft in “{folder}”</numerusform>
            <numerusform>%n mail drafts in “{folder}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} has owed an answer for %n day(s)</source>
        <translation>
            <numerusform>{name} has owed an answer for %n day</numerusform>
            <numerusform>{name} has owed an answer for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesStatus</name>
    <message numerus="yes">
        <source>%n edition(s); this is the latest</source>
        <translation>
            <numerusform>%n edition; this is the latest</numerusform>
            <numerusform>%n editions; this is the latest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dated correction(s)</source>
        <translation>
            <numerusform>%n dated correction</numerusform>
            <numerusform>%n dated corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moderation</name>
    <message numerus="yes">
        <source>%n item(s) still open</source>
        <translation>
            <numerusform>%n item still open</numerusform>
            <numerusform>%n items still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamedVotesDialog</name>
    <message numerus="yes">
        <source>%n abstention(s)</source>
        <translation>
            <numerusform>%n abstention</numerusform>
            <numerusform>%n abstentions</numerusform>
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
    <name>NextMeeting</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n people</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more item(s)</source>
        <translation>
            <numerusform>and %n more item</numerusform>
            <numerusform>and %n more items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>Your change made %n sign-off(s) invalid; the item is in review again.</source>
        <translation>
            <numerusform>Your change made %n sign-off invalid; the item is in review again.</numerusform>
            <numerusform>Your change made %n sign-offs invalid; the item is in review again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A change made %n sign-off(s) invalid; the item is in review again.</source>
        <translation>
            <numerusform>A change made %n sign-off invalid; the item is in review again.</numerusform>
            <numerusform>A change made %n sign-offs invalid; the item is in review again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-off(s) count for exactly this text, these media and channels.</source>
        <translation>
            <numerusform>%n sign-off count for exactly this text, these media and channels.</numerusform>
            <numerusform>%n sign-offs count for exactly this text, these media and channels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParkedTab</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n open item(s)</source>
        <translation>
            <numerusform>%n open item</numerusform>
            <numerusform>%n open items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message numerus="yes">
        <source>%n item(s) in “{section}”.</source>
        <translation>
            <numerusform>%n item in “{section}”.</numerusform>
            <numerusform>%n items in “{section}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) without a section.</source>
        <translation>
            <numerusform>%n item without a section.</numerusform>
            <numerusform>%n items without a section.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stand on the agenda.</source>
        <translation>
            <numerusform>%n item stand on the agenda.</numerusform>
            <numerusform>%n items stand on the agenda.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message numerus="yes">
        <source>{count} of %n question(s) answered</source>
        <translation>
            <numerusform>{count} of %n question answered</numerusform>
            <numerusform>{count} of %n questions answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message numerus="yes">
        <source>Since then %n change(s) up to revision {number}.</source>
        <translation>
            <numerusform>Since then %n change up to revision {number}.</numerusform>
            <numerusform>Since then %n changes up to revision {number}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindDialog</name>
    <message numerus="yes">
        <source>Remind %n people</source>
        <translation>
            <numerusform>Remind %n people</numerusform>
            <numerusform>Remind %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestEditor</name>
    <message numerus="yes">
        <source>Send to %n people</source>
        <translation>
            <numerusform>Send to %n person</numerusform>
            <numerusform>Send to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts are saved.</source>
        <translation>
            <numerusform>%n draft is saved.</numerusform>
            <numerusform>%n drafts are saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait until management grants the time.</source>
        <translation>
            <numerusform>%n request waits until management grants the time.</numerusform>
            <numerusform>%n requests wait until management grants the time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) sent.</source>
        <translation>
            <numerusform>%n request sent.</numerusform>
            <numerusform>%n requests sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message numerus="yes">
        <source>%n request(s) selected</source>
        <translation>
            <numerusform>%n request selected</numerusform>
            <numerusform>%n requests selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestPreview</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewActs</name>
    <message numerus="yes">
        <source>Take over %n answer(s)</source>
        <extracomment>From here an answer can be given back with further questions. An interview can be held, or gone on with.</extracomment>
        <translation>
            <numerusform>Take over %n answer</numerusform>
            <numerusform>Take over %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) taken over into “{title}”.</source>
        <translation>
            <numerusform>%n answer taken over into “{title}”.</numerusform>
            <numerusform>%n answers taken over into “{title}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n min</source>
        <translation>
            <numerusform>of %n min</numerusform>
            <numerusform>of %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesTab</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagePane</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action item(s)</source>
        <translation>
            <numerusform>%n action item</numerusform>
            <numerusform>%n action items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <extracomment>Design pixels.</extracomment>
        <translation>
            <numerusform>%n question answered</numerusform>
            <numerusform>%n questions answered</numerusform>
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
    <name>SubmitDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) submitted for approval.</source>
        <translation>
            <numerusform>%n item submitted for approval.</numerusform>
            <numerusform>%n items submitted for approval.</numerusform>
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
        <source>%n item(s) overdue</source>
        <translation>
            <numerusform>%n item overdue</numerusform>
            <numerusform>%n items overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undone</name>
    <message numerus="yes">
        <source>%n mail draft(s) removed.</source>
        <translation>
            <numerusform>%n mail draft removed.</numerusform>
            <numerusform>%n mail drafts removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail draft(s) stay: changed, or the program was closed since.</source>
        <translation>
            <numerusform>%n mail draft stay: changed, or the program was closed since.</numerusform>
            <numerusform>%n mail drafts stay: changed, or the program was closed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionDiff</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoteDialog</name>
    <message numerus="yes">
        <source>%n abstention(s)</source>
        <translation>
            <numerusform>%n abstention</numerusform>
            <numerusform>%n abstentions</numerusform>
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
    <name>WhomPanel</name>
    <message numerus="yes">
        <source>%n people get a request each.</source>
        <translation>
            <numerusform>%n person gets a request.</numerusform>
            <numerusform>%n people get a request each.</numerusform>
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
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
</TS>
