// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/whole_line_dialog.h"

#include "log/display_text.h"
#include "log/utf8_reader.h"
#include "values/secret_text.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextOption>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

QString signFor(char32_t character)
{
    constexpr char16_t ControlPictures = 0x2400;
    if (character == U'\t')
        return u"\t"_s;
    if (character < 0x20)
        return QChar(char16_t(ControlPictures + character));
    if (character == 0x7F)
        return QChar(char16_t(ControlPictures + 0x21));
    if (isUnpaintable(character))
        return QChar(QChar::ReplacementCharacter);
    if (isInvisible(character))
        return u"U+%1"_s.arg(uint(character), 4, 16, QLatin1Char('0')).toUpper();
    return QString::fromUcs4(&character, 1);
}

} // namespace

bool isCutInRow(QByteArrayView line)
{
    const QByteArrayView content = line.trimmed();
    if (content.contains('\n') || content.contains('\r'))
        return true;
    const DisplayText shown(line);
    return shown.cutColumn() < shown.text().size();
}

QString wholeText(QByteArrayView line)
{
    const QByteArrayView bytes = line.trimmed();
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        if (const qsizetype length = ansiLength(bytes, at); length > 0) {
            at += length;
            continue;
        }
        const Utf8Character next = readUtf8(bytes, at);
        at += next.length;
        const bool isPair = next.codePoint == U'\r' && at < bytes.size() && bytes[at] == '\n';
        if (isPair)
            continue;
        const bool isBreak = next.codePoint == U'\r' || next.codePoint == U'\n';
        text += isBreak ? u"\n"_s : signFor(next.codePoint);
    }
    return withoutKeys(text);
}

WholeLineDialog::WholeLineDialog(QByteArrayView line, qint64 number, const QFont &textFont, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is a line number
    const QString name = tr("Line %1").arg(QLocale().toString(number + 1));
    setWindowTitle(name);
    setAccessibleName(name);
    m_text->setAccessibleName(name);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setFont(textFont);
    m_text->setPlainText(wholeText(line));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, m_text, [text = m_text] {
        text->selectAll();
        text->copy();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    const QFontMetrics metrics(textFont);
    resize(metrics.averageCharWidth() * 100, metrics.height() * 24);
    m_text->setFocus();
}
