// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/whole_line_dialog.h"

#include "log/display_text.h"
#include "log/utf8_reader.h"
#include "log/whole_line_text.h"
#include "values/secret_text.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <functional>

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
    , m_text(new WholeLineText(this))
    , m_field(new QLineEdit(this))
    , m_found(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is a line number
    const QString name = tr("Line %1").arg(QLocale().toString(number + 1));
    setWindowTitle(name);
    setAccessibleName(name);
    m_text->setAccessibleName(name);
    m_text->setFont(textFont);
    m_text->setWhole(wholeText(line));
    setUpSearch();
    layOut(textFont);
    m_text->setFocus();
}

void WholeLineDialog::setUpSearch()
{
    m_field->setPlaceholderText(tr("Find in this line"));
    m_field->setAccessibleName(tr("Find in this line"));
    m_field->setClearButtonEnabled(true);
    const auto bind = [this](const QKeySequence &keys, const std::function<void()> &act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    bind(QKeySequence::Find, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    bind(QKeySequence(Qt::Key_F3), [this] { find(true); });
    bind(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { find(false); });
    connect(m_field, &QLineEdit::returnPressed, this,
            [this] { find(!(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier)); });
    connect(m_field, &QLineEdit::textEdited, this, [this] { find(true); });
}

void WholeLineDialog::find(bool isForward)
{
    const QString term = m_field->text();
    const bool isFound = term.isEmpty() || (isForward ? m_text->findNext(term) : m_text->findPrevious(term));
    m_found->setText(isFound ? QString() : tr("No hits"));
}

void WholeLineDialog::layOut(const QFont &textFont)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    // Enter is for the field.
    for (QAbstractButton *button : buttons->buttons())
        static_cast<QPushButton *>(button)->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, m_text, [text = m_text] { QGuiApplication::clipboard()->setText(text->whole()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *search = new QHBoxLayout;
    search->addWidget(m_field);
    search->addWidget(m_found, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(search);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    const QFontMetrics metrics(textFont);
    m_field->setMinimumWidth(metrics.averageCharWidth() * 36);
    resize(metrics.averageCharWidth() * 100, metrics.height() * 26);
}
