// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/error_details.h"

#include "detail/elided_label.h"
#include "theme/type.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <chrono>

namespace {

constexpr int DialogWidth = 520;
constexpr int LinesOfMessage = 6;
constexpr int LinesOfAnswer = 10;
constexpr qsizetype MostCharacters = 4000;
constexpr std::chrono::milliseconds CopiedShown(1500);

ElidedLabel *valueLabel(const QString &value)
{
    auto *label = new ElidedLabel(Qt::ElideMiddle, TextRole::Body, &Tokens::text);
    label->setFullText(value.left(MostCharacters));
    label->setFocusPolicy(Qt::StrongFocus);
    return label;
}

} // namespace

ErrorDetails::ErrorDetails(const Incident &incident, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Details"));
    resize(DialogWidth, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(form);
    fill(form, incident);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void ErrorDetails::fill(QFormLayout *form, const Incident &incident)
{
    const auto add = [form](const QString &name, const QString &value) {
        if (!value.isEmpty())
            form->addRow(name, valueLabel(value));
    };
    const Error &error = incident.error;
    add(tr("Connection"), incident.connection);
    add(tr("Asked for"), incident.asked);
    if (error.httpStatus > 0)
        add(tr("HTTP status"), QString::number(error.httpStatus));
    add(tr("Code"), error.code);
    if (!error.message.isEmpty()) {
        auto *words = new QPlainTextEdit(error.message.left(MostCharacters));
        words->setReadOnly(true);
        words->setTabChangesFocus(true);
        words->setFixedHeight(words->fontMetrics().lineSpacing() * LinesOfMessage);
        words->setAccessibleName(tr("Message"));
        form->addRow(tr("Message"), words);
    }
    addRequestId(form, error.requestId);
    addAnswer(form, error.answer);
    if (incident.at.isValid())
        add(tr("Time"), QLocale().toString(incident.at, QLocale::LongFormat));
}

void ErrorDetails::addAnswer(QFormLayout *form, const QString &answer)
{
    if (answer.isEmpty())
        return;
    auto *field = new QPlainTextEdit(answer.left(MostCharacters));
    field->setReadOnly(true);
    field->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    field->setTabChangesFocus(true);
    field->setFont(fontFor(TextRole::Mono, font()));
    // As the service sent it: its own lines, to be scrolled.
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setLayoutDirection(Qt::LeftToRight);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * LinesOfAnswer);
    field->setAccessibleName(tr("How the answer begins"));
    form->addRow(tr("Answer"), field);
}

void ErrorDetails::addRequestId(QFormLayout *form, const QString &id)
{
    if (id.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    ElidedLabel *shown = valueLabel(id);
    // An id is read from left to right in every language.
    shown->setLayoutDirection(Qt::LeftToRight);
    row->addWidget(shown, 1);
    auto *copy = new QPushButton(tr("Copy request ID"));
    copy->setAutoDefault(false);
    row->addWidget(copy, 0, Qt::AlignTop);
    form->addRow(tr("Request ID"), row);
    connect(copy, &QPushButton::clicked, this, [this, copy, id] {
        QGuiApplication::clipboard()->setText(id);
        copy->setText(tr("Copied"));
        QAccessibleEvent event(copy, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
        QTimer::singleShot(CopiedShown, copy, [copy] { copy->setText(tr("Copy request ID")); });
    });
}
