<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>About Unsung</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>Cards and settings: {0}
Cache and log: {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>Takes the voice out of a song, on this computer: nothing is sent anywhere. Qt for Python is used under the LGPL; the licence of each network is told by its card.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/about.py"></location>
            <source>Version {0} · Python {1} · Qt {2}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ActionModel</name>
        <message>
            <location filename="../../app/ui/dialogs/palette_list.py"></location>
            <source>checked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette_list.py"></location>
            <source>not available now</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ActionPainter</name>
        <message>
            <location filename="../../app/ui/dialogs/palette_list.py"></location>
            <source>{0} · not available now</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;16 kHz</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;4 kHz</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;8 kHz</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;About Unsung</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;All frequencies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Automatic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Backwards, faster each time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Bars</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Beats</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Both</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Colours of the stems</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Delete section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Edit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Export…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;File</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Find action…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Forwards, faster each time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Frequency scale</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Grey</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Help</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Highest frequency</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;History…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Import network…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Intel graphics processor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;List of songs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Logarithmic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Loop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Loop section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Magma</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Mark section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Mel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Mute vocals</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;NVIDIA or AMD graphics card</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Next section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Nothing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Open…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Pack project…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Pause</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Play</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Playback</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Previous section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Processor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Quit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Range of levels</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Re-separate section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Redo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Run networks on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Separate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Settings…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Shortcuts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Stop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;View</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Viridis</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Waveform</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>&amp;Zero crossings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>1 second back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>1 second forward</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>16 bit, b&amp;float16</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>16 bit, float&amp;16</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>32 &amp;bit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>5 seconds back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>5 seconds forward</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Apple &amp;graphics processor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Beginning earlier</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Beginning later</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>C&amp;hoose what is heard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>C&amp;lose song</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Colours as the s&amp;ystem</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Correct the tempo and say where the first beat is</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Differe&amp;nce lane</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>E&amp;nsemble…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>E&amp;xport all separated songs…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>End earlier</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>End later</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Find any action by a few words, and start it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>First s&amp;teps</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>From −&amp;100 dB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>From −&amp;80 dB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>From −1&amp;20 dB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Go to where the networks differ, and select it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear everything equally loud, to compare without being misled</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;1</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;2</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;3</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;4</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;5</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;6</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;7</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;8</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear take &amp;9</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;difference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;instrumental</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;mixture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear the &amp;vocals</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear what lies &amp;beneath</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear what sections change; only while its lane is shown</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear what the chosen network makes of ten seconds at the playhead</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Hear without choosing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>L&amp;inear</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Language, colours, networks and disk</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Let several networks work together</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Li&amp;ght</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>List every step, to go back to any of them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>M&amp;ute instrumental</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Ma&amp;tch loudness</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Make a section of what is selected, or of the loop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Mo&amp;ve</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Move song &amp;down</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Move song u&amp;p</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Next &amp;suspicious passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Open &amp;folder…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Play from a little before the section, or before the playhead</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Play with pre-&amp;roll</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Pre&amp;view networks here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Precisi&amp;on of networks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Previous s&amp;uspicious passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Put the song further down in the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Put the song further up in the list; songs are separated in its order</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>R&amp;uler</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Ren&amp;ame section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Repeat the marked range, or the whole song</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;ections and takes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;huttle</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;olo and mute</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>S&amp;pectrogram</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Sa&amp;ve project</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Save pro&amp;ject as…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Save the song and all that was decided about it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Se&amp;ction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Section &amp;earlier</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Section &amp;later</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Select as far as the playhead</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Select from the playhead on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Selection &amp;begins here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Selection &amp;ends here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Separate &amp;all songs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Separate every song that is not separated in this way, one after the other</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Separate this section again, with the network chosen for it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Show the first steps below the song</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Show waveform and spectrogram</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Show what sections change of the vocals, to see and to hear</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Snap &amp;to</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Solo &amp;instrumental</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Solo &amp;vocals</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Spectrogram &amp;colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Spl&amp;it at the playhead</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Stop and go back to the beginning</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Stop what is being done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Take a downloaded checkpoint into the list of networks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Take the vocals and the music of this song apart</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Te&amp;mpo…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>To the &amp;beginning</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>To the &amp;end</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Whole &amp;song</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Write the project with all of its sound into one file, for another computer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Write the stems of every separated song to files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Write the stems to files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Zoom &amp;in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/actions.py"></location>
            <source>Zoom &amp;out</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Announcer</name>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Added section “{0}”, from {1} to {2}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard without being chosen: take {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard without being chosen: what lies beneath.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard: the preview.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard: the song as it is decided.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Heard: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Opened “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Removed section “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Separating “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>Take {0} of section “{1}” is ready.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>nothing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>“{0}” is separated by {1} %.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>“{0}” is separated.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/announce.py"></location>
            <source>“{0}”: {1}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ClipLamp</name>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Clipped: louder than full scale. Press to forget it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Lights up when the sound clips</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Actions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Find action</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Find an action by a few words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>No action has “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Not available now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Not available now: {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/palette.py"></location>
            <source>Up and Down choose, Enter starts, Esc closes.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>A section of “{0}” that was being separated is not marked any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Continue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Discard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Drop songs, or a folder that has some in it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Open a folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Open songs and projects</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>Songs and projects ({0} {1});;Audio files ({0});;Projects ({1});;All files (*)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>There is neither a song nor a project in {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>This is about “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/commands.py"></location>
            <source>What was computed is kept; separating goes on from there.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Controls</name>
        <message>
            <location filename="../../app/ui/controls.py"></location>
            <source>&amp;Pause</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/controls.py"></location>
            <source>&amp;Play</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Decisions</name>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source> Hz</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source> dB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source> ms</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Contains</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Crossfade</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Highest frequency</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Louder or softer vocals; what they lose goes to the instrumental</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Lowest frequency</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>No vocals here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Only these frequencies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Only vocals here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Time in which the section comes in and goes out, inside its edges</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Vocals</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>Vocals and music</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/decisions.py"></location>
            <source>What is in this section</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Describe</name>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>And {0} more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Both stems were turned down by {0} dB, since one of them would have clipped; they still add up to the song at that level.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Choose one of them, or let them work together: “Ensemble…”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Could not be opened</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0} files of one song.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0} files of {1} songs.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0} files.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Exported {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Heard without being chosen: Alt+Enter chooses it, Esc goes back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Imported {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>In {0} of them, all stems were turned down alike, since one would have clipped; they still add up to the song at that level.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Mono</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>No section changes anything yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Not separated yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>One song could not be exported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Opening …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Preview</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Preview: compare with 1, 2 and 3; Esc goes back to the song.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Ready to separate.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Selected from {0} to {1}: M marks it as a section.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Separated: compare with 1, 2 and 3, then export.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Separating …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Stereo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>These failed too: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Waiting to be separated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>Waiting to be separated; songs are done in the order of the list.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>now − base</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>take − chosen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} and {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} and {1} other songs were being separated when Unsung stopped.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} and {1} were being separated when Unsung stopped.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} bit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} channels</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} kHz</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} songs could not be exported.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe.py"></location>
            <source>{0} was being separated when Unsung stopped.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>DescribeSections</name>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>Base (what lies beneath)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>The song is not separated yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>covers a part</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>networks differ by {0} dB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>no vocals</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>one network</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>only vocals</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>separating, {0} %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>waiting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>{0} dB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/describe_sections.py"></location>
            <source>{0} leads</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Droppable</name>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Download it first, then drop the file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop songs, folders, projects of Unsung, or networks: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to import the network</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to import the networks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open songs and import networks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open the project</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>Drop to open the songs and projects in this folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>This lies on no disk of this computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>{0} are neither songs nor projects nor networks.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/droppable.py"></location>
            <source>{0} is neither a song nor a project nor a network.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <location filename="../../app/ui/panels/empty.py"></location>
            <source>Drop a song here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/empty.py"></location>
            <source>Unsung takes the voice out of a song: you get the vocals and the music apart.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/empty.py"></location>
            <source>WAV, FLAC, MP3, M4A, OGG, Opus, AIFF and many more; or a folder</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>EnsembleDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Clean up instrumental-only passages</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Ensemble</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>How their results are combined</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Networks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Networks and their weights</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>One network: tick others to combine them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Rule</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Summary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Tick at least one network.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Use ensemble</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>What the networks hear as voice is combined; the music is the rest.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>What they hear as music is combined; the voice is the rest.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Where a network hears next to no voice, it leaves the music untouched.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>Which stem leads</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>{0} leads</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/ensemble.py"></location>
            <source>{0} networks: each takes its own time, one after the other.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Ensembles</name>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Averaged over {0} shifts.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Averaged with inverted polarity.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Averaged with left and right exchanged.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Changes nothing: these networks run exactly as published.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Choose others.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Chunks overlap by {0} %.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Instrumental-only passages are cleaned up.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Networks hear {0} s on either side of each chunk.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Networks that run exactly as published stay as they are.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Takes about {0} × the time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>Takes no extra time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>There is no network “{0}” any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/ensembles.py"></location>
            <source>{0} leads.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>All stems are converted in the same way, so that they still add up. If one would clip, all get the same gain.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose a folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose a folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose at least one stem.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Choose…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Export</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Export {0} songs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Folder for the files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Format</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Names</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>No song has the chosen stem.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Sample rate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>Stems</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>The files are as long as what is heard, to the frame. This format leaves out what is hard to hear, so the stems add up nearly, not to the bit.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export.py"></location>
            <source>The files are what is heard, frame for frame. If a stem would clip, all get the same gain, so that they still add up.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <location filename="../../app/ui/exports.py"></location>
            <source>Show in folder</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Failures</name>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>Close other programs and try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>Something unexpected happened ({0}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>There is not enough memory.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/failures.py"></location>
            <source>Your files are unharmed. Details are in the log in {0}.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FilesBox</name>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>About {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>Files that will be written</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>Number and size of the files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>and {0} more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_files.py"></location>
            <source>{0} files, about {1} together</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FirstSteps</name>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Close first steps</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Close; “First steps” in the Help menu shows it again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Drag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Drop your own song any time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Export</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>First steps</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Hear</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Hear the mixture, the vocals or the instrumental</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Play</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Play and pause</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Select a passage, mark it, and separate it again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Separate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Separate a passage again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Take vocals and music apart</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>Write the stems to files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/first_steps.py"></location>
            <source>{0}: {1}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>FormatRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>16 bit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>24 bit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>32 bit float</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>A trace of noise, so that quiet passages fade out cleanly instead of turning rough. Choose “None” only for sound that was 16 bit before and was not changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Best, about {0} kb/s</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Dither</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Format</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>High, about {0} kb/s</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Medium, about {0} kb/s</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>None</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>On (TPDF)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Sample format or quality</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Small, about {0} kb/s</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/history.py"></location>
            <source>History</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/history.py"></location>
            <source>Song opened</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/history.py"></location>
            <source>Steps</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <location filename="../../app/ui/timeline/legend.py"></location>
            <source>0 dB</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LevelMeter</name>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>It has clipped.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Level</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Level in decibels below full scale</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>Peaks: left {0}, right {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>silence</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/meters.py"></location>
            <source>{0} dB</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LineList</name>
        <message>
            <location filename="../../app/ui/panels/two_lines.py"></location>
            <source>chosen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/two_lines.py"></location>
            <source>heard now</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>LinePainter</name>
        <message>
            <location filename="../../app/ui/panels/two_lines.py"></location>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Look</name>
        <message>
            <location filename="../../app/ui/timeline/look.py"></location>
            <source>Spectrograms from {0} to {1} Hz, from −{2} to 0 dB.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Matching</name>
        <message>
            <location filename="../../app/ui/matching.py"></location>
            <source>Hear everything equally loud, to compare without being misled</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/matching.py"></location>
            <source>Measuring the loudness …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/matching.py"></location>
            <source>{0} {1} dB</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MemberRow</name>
        <message>
            <location filename="../../app/ui/dialogs/member_row.py"></location>
            <source>Weight of {0}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <location filename="../../app/ui/panels/messages.py"></location>
            <source>Close message</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/messages.py"></location>
            <source>Message</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NameRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Album</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Artist</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>As usual</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Insert</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Insert a field</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Name of the section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Names of the files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Network that separated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Number of the section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Sample rate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Stem, such as Vocals</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Title of the song</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Today’s date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_name.py"></location>
            <source>Words, and fields in braces that are filled in for every file</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>NetworkCombo</name>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Ensemble…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Let several networks work together</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Network</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Networks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/network_combo.py"></location>
            <source>Presets</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Networks</name>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>Checkpoints of networks ({0});;All files (*)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>Import networks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/networks.py"></location>
            <source>{0} will be imported as soon as the separation is done.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>OutputMenu</name>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>Looking for outputs …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>No output was found</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>Sound outp&amp;ut</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>System default</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/output_menu.py"></location>
            <source>{0} (not connected)</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <location filename="../../app/ui/timeline/overview.py"></location>
            <source>Scroll through the song</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/overview.py"></location>
            <source>The whole song: drag the box to scroll, its edges to zoom; double-click: all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/overview.py"></location>
            <source>Whole song</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>PresetChoice</name>
        <message>
            <location filename="../../app/ui/dialogs/preset_choice.py"></location>
            <source>Custom</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/preset_choice.py"></location>
            <source>Preset</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/preset_choice.py"></location>
            <source>Your own choice of networks and settings.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Processing</name>
        <message>
            <location filename="../../app/ui/processing.py"></location>
            <source>&amp;Automatic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/processing.py"></location>
            <source>&amp;Automatic: {0}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ProgressPanel</name>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Progress</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Starting …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Status</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Stopping …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Time left</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting for the separation …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be exported …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be imported …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be opened …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be packed …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be saved …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>Waiting to be separated …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/progress.py"></location>
            <source>about {0} left</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>And {0} more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Audio files ({0});;All files (*)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Changes of “{0}” cannot be written down.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Find the song of “{0}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Pack project</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Packed projects</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Packed “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Projects</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Save as…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Save project</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Show in folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>This is about “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/projects.py"></location>
            <source>{0} (read-only)</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>QualityBox</name>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Another number gives other random shifts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Average with inverted polarity</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Average with left and right exchanged</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>High, 25 %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Highest, 50 %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>How much of each piece of the song is estimated twice and blended</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Normal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Overlap of chunks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Quality</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Seed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Shifted estimates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>So many estimates are averaged, each from a slightly moved song</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>Time it takes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/quality_box.py"></location>
            <source>{0} %</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RateRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>As each song</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>As the song, {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Sample rate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Use the nearest rate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_format.py"></location>
            <source>Use {0}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <location filename="../../app/ui/project_menu.py"></location>
            <source>Open &amp;recent</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>Discard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>Restore</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>Restore changes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>They were written down before Unsung stopped.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>{0} and {1} have changes that were not saved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>{0} and {1} other songs have changes that were not saved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/recovery.py"></location>
            <source>{0} has changes that were not saved.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>RegionList</name>
        <message>
            <location filename="../../app/ui/panels/lists.py"></location>
            <source>Sections</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SectionLayer</name>
        <message>
            <location filename="../../app/ui/timeline/sections.py"></location>
            <source>Differences</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/sections.py"></location>
            <source>Sections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/sections.py"></location>
            <source>Where the networks differ: listen there first</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SectionPanel</name>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Decisions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Drag across a lane, then press M: what went wrong there can be done again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Hear it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Hear this take without choosing it (Alt+0 … Alt+9)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Network for the section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Remove</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Remove take</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Remove this take</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Sections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/sections.py"></location>
            <source>Takes</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Sections</name>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Delete section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Drag across a lane to select, then press M to mark a section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Mark section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Move section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Rename section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Resize section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Section {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/sections.py"></location>
            <source>Split section</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <location filename="../../app/ui/session.py"></location>
            <source>Separate song</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>A change takes effect when Unsung is started again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>Make it what it was at first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>Reset</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/setting_row.py"></location>
            <source>Reset {0}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source> s</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>10 GB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>100 GB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>16 bit, bfloat16</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>16 bit, float16</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>20 GB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>32 bit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>5 GB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>50 GB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>A graphics card of Intel's Arc family, with its driver.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 20 separated songs.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 200 separated songs.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 40 separated songs.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 400 separated songs.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>About 80 separated songs.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Always dark.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Always light.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Apple graphics processor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>As the system</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Automatic</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Beats</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Disk</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Exact, on every device.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Faster on newer graphics cards; some networks stay at 32 bit.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>How exactly networks calculate.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>How much decoded songs and separations may take. What was not used for longest goes first; it can always be made again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>How much is heard before the section or the playhead, with “Play with pre-roll”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>In bfloat16 where this computer has units for it, else in 32 bit.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Intel graphics processor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Language</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Light</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Light or dark as the rest of the desktop, also by the hour.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Many times as fast; needs the card's driver.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>NVIDIA or AMD graphics card</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Networks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Never chosen by itself: some networks leave its range.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>No limit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Nothing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Nothing is removed; the disk may fill up.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Playing and marking</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Pre-roll</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Precision of networks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Processor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Run networks on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Snap marks to</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Space for sound</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The fastest that works on this computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The graphics processor of a Mac with an Apple chip.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The nearest beat; see “Tempo…” in the View menu.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The nearest place where the sound passes through zero, so that a loop does not click.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>The system's language if Unsung knows it, else English.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>They stay where you set them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>What does the work of a separation.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>What menus and messages are written in.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Where the edges of what you mark go by themselves.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Whether the window is light or dark.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Window</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Works everywhere, and is slow with large networks.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/settings.py"></location>
            <source>Zero crossings</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Find a setting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Make every setting what it was at first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>No setting is called that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Reset all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/settings.py"></location>
            <source>Settings</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Click</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Ctrl+Drag  ·  Shift+Wheel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Drag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Drag its flag or its edge</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Go to a place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Mark a loop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Mouse in the timeline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Move a section or an edge of it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Move along the song</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Select</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Shift+Drag  ·  Drag in the ruler</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Shortcuts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Wheel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/shortcuts.py"></location>
            <source>Zoom around the pointer</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SongList</name>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Exporting {0} %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Opening {0} %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Packing {0} %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Ready</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Saving {0} %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Separated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Separating {0} %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Songs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Waiting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>Waiting to be separated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/songs.py"></location>
            <source>not saved</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SongMenu</name>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Close song</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Move down</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Move up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Separate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/song_menu.py"></location>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>SongView</name>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>&amp;Redo {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>&amp;Undo {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>Find the song…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>Open what could be read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/song_view.py"></location>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <location filename="../../app/ui/timeline/stage.py"></location>
            <source>Waveforms</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>StemsRow</name>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Export {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>The song as it was opened</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>What the sections change of the vocals</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Switches</name>
        <message>
            <location filename="../../app/ui/timeline/switches.py"></location>
            <source>M</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/switches.py"></location>
            <source>Mute: hear all but {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/switches.py"></location>
            <source>S</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/switches.py"></location>
            <source>Solo: hear {0} alone</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TakeList</name>
        <message>
            <location filename="../../app/ui/panels/lists.py"></location>
            <source>Takes</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Takes</name>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change contents of section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change crossfade</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change frequencies of section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Change vocals of section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Choose take</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Choose what lies beneath</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Mark a section first: drag across a lane, then press M</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>No network can be used yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Re-separate section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Remove take</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Separate the whole song first: a section is laid over it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>Separate this section again; the result becomes a take</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/takes.py"></location>
            <source>This section is being separated</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>TempoDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source> bpm</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>&amp;Double</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>&amp;Half</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>As &amp;estimated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>At the &amp;playhead</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Bar 1 begins at</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Bar 1 begins where the playhead stands</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Beats per bar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Estimated. Correct it where the lines miss the beats.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Every second beat only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>No beat was found yet. Say here what the tempo is.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>One more beat between every two</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Tempo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/tempo.py"></location>
            <source>Your own; it is saved with the project.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Tempos</name>
        <message>
            <location filename="../../app/ui/tempos.py"></location>
            <source>Change tempo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/tempos.py"></location>
            <source>No even beat was found in this song, so the ruler says the time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/tempos.py"></location>
            <source>Say what its tempo is: View, Ruler, Tempo…</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>A newer version of Unsung may have it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>A separation is lost in the passage {0}: the sound is missing. Separate again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>A separation of the passage {0} was left out: it does not fit the song.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Add {0} to the name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Add {0}, or a word.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/best.toml"></location>
            <source>All good networks on this computer, averaged over several passes: nearest to the true voice and music, and the slowest.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Apple graphics processor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_gan_v1.toml"></location>
            <source>AsymUNetMCT of April 2023: evolved blocks with gated attention, slow; needs its published checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/mean.py"></location>
            <source>Average of all networks, by weight: the best choice where they are about equally good.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/balanced.toml"></location>
            <source>Balanced</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/basic.toml"></location>
            <source>Basic (no network)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/best.toml"></location>
            <source>Best</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/fades.py"></location>
            <source>Cannot crossfade {0} into {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Cannot import {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>Cannot keep the audio in the cache</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Cannot read “{0}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Cannot save into “{0}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_autosave.py"></location>
            <source>Cannot save the project</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Cannot save “{0}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Cannot unpack “{0}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export.py"></location>
            <source>Cannot write into {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_lock.py"></location>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Cannot write “{0}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Check that it is connected, then press Play again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Check the path.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Checking the separations</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>Choose WAV or FLAC.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Choose a file that has a sound track.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Choose a file that has more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Choose a file {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Choose a file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Choose an audio or video file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>Choose another file, or get this one again from where it came.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Choose another folder or change its permissions.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Choose another folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>Choose another name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <source>Choose another network or the device “cpu”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>Choose another network or the device “cpu”; if it happens again, install the card anew.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Choose another network, or add that card.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Choose another output.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Choose auto, {0}, or one of several, as cuda:1.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Choose auto, {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/cli/file_options.py"></location>
            <source>Choose one of {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <location filename="../../app/separation/engine.py"></location>
            <source>Choose one of: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Choose the checkpoint file in it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>Choose the checkpoint that belongs to this card.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>Choose the file that the project was made from.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>Choose the sample rate {0}, or another format.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>Choose the settings file that came with this very checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Choose “auto” or “cpu”, or install a PyTorch built for it and its driver.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/cleanest_instrumental.toml"></location>
            <source>Cleanest instrumental</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_lock.py"></location>
            <source>Close it there, or save under another name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Close other programs, choose a smaller network, or the device “cpu” in the settings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Close other programs, or choose a smaller network.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Close the other program or choose another output, then press Play again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Combining …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/disagreement.py"></location>
            <source>Comparing the networks …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Connect it or choose another output, then press Play again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Connect loudspeakers or headphones, then press Play again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Connect loudspeakers or headphones, then press Play to go on.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Convert it to WAV or FLAC with another program.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Copy it again, or pack the project again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <location filename="../../app/audio/decode_container.py"></location>
            <source>Copy or download it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Copying the checkpoint …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Difference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Do not use this file; fetch the checkpoint from its author.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>Download it by hand from {0}; then import it, or put the file {1} into {2}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/opening.py"></location>
            <source>Drawing the waveforms</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>Each zone must be a multiple of its patch.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/mp3.py"></location>
            <location filename="../../app/audio/formats/ogg.py"></location>
            <location filename="../../app/audio/formats/opus.py"></location>
            <source>Export as WAV or FLAC.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/flac.py"></location>
            <source>Export as WAV.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>Export or record it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>Export the file again from the program that made it, as 16 or 24 bit.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/flac.py"></location>
            <source>FLAC holds up to {0} channels at up to {1} Hz.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fast.toml"></location>
            <source>Fast</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Fetch it again, or another one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Fetch it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>Fetch the checkpoint that the card names.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>Fetch the settings file again from where the checkpoint comes from.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Finishing …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Free some space on the disk of {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Free some space or choose another folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>Free some space, or set UNSUNG_CACHE to a folder that can be written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fullest_vocals.toml"></location>
            <source>Fullest vocals</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>Get the file again, or open what could be read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Give the file a shorter name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v9.py"></location>
            <source>Half of “n_fft” is not a multiple of {0} “chunk_size”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>Half of “n_fft” is not a multiple of {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>Half of “n_fft” is not a multiple of “num_heads” after {0} halvings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v10.py"></location>
            <source>Half of “n_fft” is not a multiple of “num_heads”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>If it is one of them all the same, import it with the command line and “--stem vocals” or “--stem accompaniment”, and “--output” with the name of the output.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>Imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>In the settings, “{0}” has an impossible value.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>In {0}, “{1}” has invalid numbers.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>In {0}, “{1}” holds no plain numbers.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>Install Unsung again, or add a card.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Install Unsung again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Install it with: {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Instrumental</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>Intel graphics processor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Keeping the separations</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v9.toml"></location>
            <source>Listens to its own result for the passage before; a section takes as long as all before it. Needs its published checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>Loading “{0}” …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/mp3.py"></location>
            <source>MP3 holds one or two channels at 8 to 48 kHz.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/max_magnitude.py"></location>
            <source>Max</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/mean.py"></location>
            <source>Mean</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export.py"></location>
            <source>Measuring the peak</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <location filename="../../app/separation/runner.py"></location>
            <source>Measuring the song …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/median.py"></location>
            <source>Median</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>Memory is too small for “{0}” as planned</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/min_magnitude.py"></location>
            <source>Min</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Mixture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>NVIDIA or AMD graphics card</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v6.toml"></location>
            <source>Nine levels with chained attention in more channels than v7; needs its published checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v7.toml"></location>
            <source>Nine levels with chained attention; needs its published checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>No network is installed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/ogg.py"></location>
            <source>OGG holds one or two channels at 8 to 192 kHz.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>On Debian or Ubuntu, run: {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Once “{0}” is connected again, the next Play uses it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Open an earlier copy of it, if there is one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/peaks.py"></location>
            <source>Open the song again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/buffer.py"></location>
            <source>Open the song again; what is missing is then made anew.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/formats/opus.py"></location>
            <source>Opus holds one or two channels at 48 kHz.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Packing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/transport.py"></location>
            <source>Playback stopped because the sound could not be read. {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Press Play to go on with “{0}”, or choose another output.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>Press Play to go on with “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>Put that file beside the checkpoint, or drop it here as well.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>Put the file {0} into {1}, or import it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Reading the checkpoint …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>Reading the separations</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>Reading “{0}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Recognising the network …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <source>Remove [published] from the card {0}.toml.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Remove the file and fetch it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <location filename="../../app/catalog/presets.py"></location>
            <source>Repair or remove that file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>Repair the card {0}.toml or install it anew.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v4.toml"></location>
            <source>Sees phases beside magnitudes, of May 2023; needs its published checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>Separated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <location filename="../../app/separation/published_pieces.py"></location>
            <source>Separating as published …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Separating this song needs {0} GB of disk space, but only {1} GB are free.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>Separating …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>Separating … (channels {0}, one group after the other)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>Show where it is now, or bring it back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v8.toml"></location>
            <source>Six levels that keep seeing the mixture; needs its published checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v1.toml"></location>
            <source>Six levels with one attention map each; the first published generation, needs its checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v2b.toml"></location>
            <source>Six levels with twelve attention maps each; needs its published checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/unsung_compact.toml"></location>
            <source>Small and quick: a neural network trained on freely licensed audio only.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_batch.py"></location>
            <source>Song {0} of {1}: {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Sound cannot be played: the PortAudio library is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>Sound cannot be played: the Python package “sounddevice” is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/local_engine.py"></location>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Starting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>Starting; about {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/basic.toml"></location>
            <source>Takes what is in the centre and does not repeat for the voice: quick, without any download, but it leaves much behind.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/writer.py"></location>
            <source>The audio has an invalid sample (not a finite number) at {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/balanced.toml"></location>
            <source>The best single network on this computer, with longer blends from chunk to chunk.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>The bridge's channels are not a multiple of “num_heads”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>The card does not describe a network of this family.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>The card {0} cannot be used: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>The card {0} has an impossible stem, rate, chunk or context.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>The checkpoint does not fit: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>The checkpoint of “{0}” is not on this computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} cannot be read: it holds program code besides weights.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} cannot be read: it is damaged.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} cannot be read: it would unpack to more than it is.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>The checkpoint {0} claims more weights than it holds.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>The checkpoint {0} does not belong to “{1}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} does not hold the weights of a network.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The checkpoint {0} is damaged or not the one expected.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>The checkpoint {0} is empty.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/buffer.py"></location>
            <source>The decoded audio is no longer in the cache.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>The file holds no network that Unsung knows.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>The file holds no network that Unsung knows; closest is {0}, but {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>The file {0} cannot be read: it is no checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The file {0} is no settings file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The file {0} is too large for a settings file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>The kind of sound in “{0}” is not known.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/preflight.py"></location>
            <source>The largest network needs {0} GB of memory, but only {1} GB are free.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/max_magnitude.py"></location>
            <source>The loudest network at each moment and pitch, weights do not count: least of this stem is lost, but more of the other one comes along.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/median.py"></location>
            <source>The middle of all networks at each moment and pitch, by weight: with three or more, what only one of them gets wrong is left out.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/cleanest_instrumental.toml"></location>
            <source>The music with as little voice left in it as possible; some of the music goes with the voice.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>The name has a brace that belongs to no field.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>The name has nothing but empty fields.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>The name is empty.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>The network has no output “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <source>The network is for {0} channels, and Unsung has two.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>The network, {0}, fails: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>The network, {0}, makes no sound of five seconds of sound.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>The number of bands cannot be halved that often.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/peaks.py"></location>
            <source>The overview of this audio is damaged.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The passage {0} was cut at the end of the song.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The passage {0} was left out: it begins after the end of the song.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/presets.py"></location>
            <source>The preset {0} cannot be used: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>The project as it was is kept as “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The project file is damaged: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>The project is read-only: {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/rules/min_magnitude.py"></location>
            <source>The quietest network at each moment and pitch, weights do not count: least of the other stem is left in, but some of this one goes missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../models/cards/frame_transformer_v10.toml"></location>
            <source>The research line's temporal U-net frame transformer: thorough, slow without a GPU, needs its published checkpoint.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <location filename="../../app/separation/runner.py"></location>
            <source>The result of “{0}” contains invalid numbers.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/runner.py"></location>
            <source>The result of “{0}” has the wrong length.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>The separation of the song is lost: its sound is missing. Separate again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>The separation of the song was left out: it is of another length.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/engine_process.py"></location>
            <source>The separation process stopped unexpectedly (code {0}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>The settings do not describe a network of the kind {0}: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <source>The settings do not say what the network estimates.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>The settings file describes no network that Unsung knows.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The settings file {0} cannot be read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The settings file {0} holds program code besides settings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_kinds.py"></location>
            <source>The settings have an impossible length.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>The settings have too many values.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>The settings of “{0}” do not fit its network: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fast.toml"></location>
            <source>The small network alone, once: for a first impression, or for a slow computer.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>The song of this project, “{0}”, is not where it was.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>The sound of one separation is missing. Separate again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>The sound of {0} separations is missing. Separate again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>The sound output</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output could not be opened ({0}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output does not take stereo.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output is used by another program or was unplugged.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output takes no usual sample rate.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>The sound output “{0}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>The sound output “{0}” is not connected.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>The sound output “{0}” is not connected; {1} is used.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>The video “{0}” has no sound.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../resources/ensembles/fullest_vocals.toml"></location>
            <source>The voice with all that any network hears of it; more of the music comes along.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>There are {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>There is a network “{0}” already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>There is an autosave newer than the project.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>There is no card “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/engine.py"></location>
            <source>There is no ensemble rule “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>There is no field “{0}” for names.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>There is no file {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>There is not enough memory to run “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>This checkpoint needs the settings file (.yaml) that belongs to it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/devices.py"></location>
            <source>This computer has no sound output.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>This computer has no {0} that PyTorch can use.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>This network estimates neither vocals nor accompaniment, but: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>This project was made by a newer version of Unsung (format {0}; this version reads up to {1}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>This settings file belongs to another network: it describes {0}, and the checkpoint is of {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>This settings file belongs to another network: {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss.py"></location>
            <source>This settings file belongs to another network: {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Tried</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/engine_process.py"></location>
            <source>Try again; if it happens again, close other programs to free memory.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>Try another folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/trial.py"></location>
            <source>Trying “{0}” on five seconds of sound …</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Two files would have the name “{0}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>Unpack it first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>Unpacking</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoint_file.py"></location>
            <source>Unsung never runs code from checkpoints; get a file with the weights alone.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/mss_settings.py"></location>
            <source>Unsung never runs code from settings files; get a file with the settings alone.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/recognition.py"></location>
            <source>Unsung runs the published frame transformers; fetch the checkpoint again if it is one of them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>Update Unsung, then open it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>Use a version without copy protection, such as a CD or a bought download.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/stems.py"></location>
            <source>Vocals</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Write fields like {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_names.py"></location>
            <source>Write one, such as {0}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/times.py"></location>
            <source>Write seconds or minutes, as 83.5 or 1:23.5.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export.py"></location>
            <source>Writing {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>at {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>it does not exist</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>it has “{0}”, which the network does not know</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>it is a folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>it is not a file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/project/serial.py"></location>
            <source>it is not a project of Unsung</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>its name is too long</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>part of its path is a file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>permission was denied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>processor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>the default output</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>the disk is full</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>the disk is read-only</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>the network needs “{0}”, which it lacks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>your disk quota is used up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/cli/file_options.py"></location>
            <source>{0} cannot hold {1} Hz.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/cli/file_options.py"></location>
            <source>{0} cannot hold {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} does not hold {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/basic.py"></location>
            <source>{0} has no bins from {1} to {2}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} holds no more than {1} channels.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} holds up to {1}, not {2}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} holds {1} only, not {2}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>{0} is a folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/import_card.py"></location>
            <source>{0} is no checkpoint by its name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/export_options.py"></location>
            <source>{0} kHz</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/basic.py"></location>
            <source>{0} needs at least one repetition, one column apart.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>{0} separations are lost in the passage {1}: the sound is missing. Separate again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>{0} stopped working; it may have been unplugged.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>{0} was unplugged, and there is no other.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <source>{0} was unplugged. Playback stands still.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/catalog/cards.py"></location>
            <source>{0}, imported from {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on chunk by chunk.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on on the processor.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on with shorter chunks.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/member.py"></location>
            <source>{0}: going on with {1} chunks at a time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/files.py"></location>
            <source>{0}: {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v9.py"></location>
            <source>“chunk_size” is not a multiple of “num_heads”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v7.py"></location>
            <source>“expansions” needs {0} numbers.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>“heads” or “dropout” is impossible.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v8.py"></location>
            <source>“hidden” needs {0} numbers.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“hop_length” is more than half of “n_fft”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v9.py"></location>
            <source>“in_channels” is not {0} times “out_channels”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v10.py"></location>
            <source>“level_channels” and “level_maps” differ in length or are empty.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/frame_transformer_v7.py"></location>
            <source>“num_heads” is not even; the last level has half as many.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>“widths”, “blocks” and “halve_time” differ in length.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/compact.py"></location>
            <source>“zones” must end by half of “n_fft”, with as many “patches”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/playback/loss.py"></location>
            <location filename="../../app/project/serial.py"></location>
            <location filename="../../app/tasks/project_audio.py"></location>
            <source>“{0}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/published.py"></location>
            <source>“{0}” cannot be run as a published program does.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>“{0}” contains no sound: its length is zero.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>“{0}” does not end in {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” has changed since the project was saved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” has changed; the project has its sound still. Bring the file back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” has only 1 sound stream.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” has only {1} sound streams.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>“{0}” has shape {1}, and the network needs {2}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>“{0}” is a packed project.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” is a picture.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/sound_stream.py"></location>
            <source>“{0}” is copy-protected.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>“{0}” is damaged or incomplete: {1} of {2} could be read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_text.py"></location>
            <source>“{0}” is damaged, cut off or not a project of Unsung.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_pack.py"></location>
            <source>“{0}” is damaged, or no project that Unsung packed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_files.py"></location>
            <source>“{0}” is damaged; its last autosave was opened instead.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/decode.py"></location>
            <source>“{0}” is empty (0 bytes).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/decode_container.py"></location>
            <source>“{0}” is incomplete: its end is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” is missing; the project has its sound still. Bring the file back.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“{0}” is no setting of {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/stem_names.py"></location>
            <source>“{0}” is no stem.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>“{0}” is not a device.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/devices.py"></location>
            <source>“{0}” is not a precision.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/weights.py"></location>
            <source>“{0}” is not a tensor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/core/times.py"></location>
            <source>“{0}” is not a time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/audio/source.py"></location>
            <source>“{0}” is not an audio file, or it is damaged from its beginning.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” is not the song of this project: its sound is another.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_lock.py"></location>
            <source>“{0}” is open in another window.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“{0}” is {1}, neither true nor false.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/networks/settings.py"></location>
            <source>“{0}” is {1}, not positive whole numbers.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/separation/checkpoints.py"></location>
            <source>“{0}” needs the network family “{1}”, which is not known.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_source.py"></location>
            <source>“{0}” was decoded anew; another decoder made the project's separations.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/tasks/project_autosave.py"></location>
            <source>“{0}” was recovered.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>Loop from {0} to {1}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>No song is open.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>Playback waits for the separation.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/timeline.py"></location>
            <source>Timeline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>nothing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/timeline/spoken.py"></location>
            <source>{0}, {1} long. Playhead at {2}. Shown from {3} to {4}. Heard: {5}.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Hear {0} ({1})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Length</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Mute</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Position</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Speed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Volume</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>Volume {0} %</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>What is heard</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/panels/transport.py"></location>
            <source>{0}×</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>UnsavedDialog</name>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Don't save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>&amp;Save all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>Save the changes of {0} songs?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>Save the changes of “{0}”?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>They are lost if you do not save them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>Unsaved changes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/unsaved.py"></location>
            <source>and {0} more</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WeightBox</name>
        <message>
            <location filename="../../app/ui/dialogs/member_row.py"></location>
            <source>How much this network counts, next to the others</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <location filename="../../app/ui/welcome.py"></location>
            <source>This one is “Francium” by Software-Entwicklungskit (CC0).</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>WhatCombo</name>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Loop, {0} to {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Sections, each in a file of its own ({0})</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Selection, {0} to {1}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>What to export</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Whole song, {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <location filename="../../app/ui/dialogs/export_parts.py"></location>
            <source>Whole songs</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
