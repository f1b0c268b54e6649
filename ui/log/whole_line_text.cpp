// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/whole_line_text.h"

#include <QMimeData>
#include <algorithm>

WholeLineText::WholeLineText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void WholeLineText::setWhole(const QString &text)
{
    m_whole = text;
    m_breaks.clear();
    QString shown;
    shown.reserve(text.size() + text.size() / LongestPart);
    qsizetype partBegin = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\n')
            partBegin = at + 1;
        // No character is broken in two, nor one taken from what is combined with it.
        const bool isFull = at - partBegin >= LongestPart && !text[at].isLowSurrogate() && !text[at].isMark();
        if (isFull) {
            m_breaks.push_back(at);
            shown += u'\n';
            partBegin = at;
        }
        shown += text[at];
    }
    setPlainText(shown);
}

qsizetype WholeLineText::wholePosition(int position) const
{
    // Every part that begins before a place is one break more in what is shown.
    qsizetype begin = 0;
    qsizetype end = qsizetype(m_breaks.size());
    while (begin < end) {
        const qsizetype middle = (begin + end) / 2;
        if (m_breaks[size_t(middle)] + middle < position)
            begin = middle + 1;
        else
            end = middle;
    }
    return position - begin;
}

int WholeLineText::position(qsizetype wholePosition) const
{
    const auto breaks = std::upper_bound(m_breaks.begin(), m_breaks.end(), wholePosition) - m_breaks.begin();
    return int(wholePosition + breaks);
}

QString WholeLineText::selectedWhole() const
{
    const qsizetype begin = wholePosition(textCursor().selectionStart());
    return m_whole.mid(begin, wholePosition(textCursor().selectionEnd()) - begin);
}

QMimeData *WholeLineText::createMimeDataFromSelection() const
{
    auto *mime = new QMimeData;
    mime->setText(selectedWhole());
    return mime;
}

bool WholeLineText::select(qsizetype begin, qsizetype length)
{
    if (begin < 0)
        return false;
    QTextCursor cursor(document());
    cursor.setPosition(position(begin));
    cursor.setPosition(position(begin + length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    return true;
}

bool WholeLineText::findNext(const QString &term)
{
    if (term.isEmpty())
        return false;
    const bool isOnHit = selectedWhole().compare(term, Qt::CaseInsensitive) == 0;
    const qsizetype from = wholePosition(textCursor().selectionStart()) + (isOnHit ? 1 : 0);
    const qsizetype found = m_whole.indexOf(term, from, Qt::CaseInsensitive);
    return select(found >= 0 ? found : m_whole.indexOf(term, 0, Qt::CaseInsensitive), term.size());
}

bool WholeLineText::findPrevious(const QString &term)
{
    if (term.isEmpty())
        return false;
    const qsizetype from = wholePosition(textCursor().selectionStart()) - 1;
    const qsizetype found = from >= 0 ? m_whole.lastIndexOf(term, from, Qt::CaseInsensitive) : -1;
    return select(found >= 0 ? found : m_whole.lastIndexOf(term, -1, Qt::CaseInsensitive), term.size());
}
